// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DayOfWeek } from "./DayOfWeek";

/**
 * A date with its day of the week, which the interface does not work out.
 */
export type DatedDay = { 
/**
 * The date.
 */
day: string, 
/**
 * Its day of the week.
 */
weekday: DayOfWeek, };
