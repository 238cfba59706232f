// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Zone } from "./Zone";

/**
 * A strength movement of a planned session.
 */
export type PlannedLift = { 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * Planned work sets.
 */
sets: number, 
/**
 * How heavy it is meant.
 */
zone: Zone, };
