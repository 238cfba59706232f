// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DatedDay } from "./DatedDay";
import type { LoggedSet } from "./LoggedSet";

/**
 * A day on which a movement was done.
 */
export type DayWith = { 
/**
 * The day.
 */
day: DatedDay, 
/**
 * Its sets of that movement, in order.
 */
sets: Array<LoggedSet>, };
