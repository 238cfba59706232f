// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Minutes } from "./Minutes";
import type { PlannedLift } from "./PlannedLift";
import type { SessionKind } from "./SessionKind";

/**
 * A planned session of a shared album, without the day that it had.
 */
export type SharedTrack = { 
/**
 * What it is for.
 */
kind: SessionKind, 
/**
 * Its minutes.
 */
minutes: Minutes, 
/**
 * Slugs of its skills.
 */
skills: Array<string>, 
/**
 * Its strength movements with their sets, the most important first.
 */
lifts: Array<PlannedLift>, };
