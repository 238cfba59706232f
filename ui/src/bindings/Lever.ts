// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Minutes } from "./Minutes";
import type { PlaceKind } from "./PlaceKind";

/**
 * A choice of the person that makes another plan for today. Never more than was planned.
 */
export type Lever = { "lever": "shorter", 
/**
 * Minutes available.
 */
minutes: Minutes, } | { "lever": "easier" } | { "lever": "swap", 
/**
 * The slug to replace.
 */
movement: string, } | { "lever": "other_place", 
/**
 * Where.
 */
place: PlaceKind, } | { "lever": "rest" } | { "lever": "side_b" } | { "lever": "free_track" };
