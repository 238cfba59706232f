// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DatedDay } from "./DatedDay";
import type { LoggedSet } from "./LoggedSet";

/**
 * The most that was done cleanly, in the movement's own unit.
 */
export type BestSet = { 
/**
 * The day.
 */
day: DatedDay, 
/**
 * The set.
 */
set: LoggedSet, };
