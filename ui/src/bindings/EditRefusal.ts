// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DatedDay } from "./DatedDay";
import type { DayOfWeek } from "./DayOfWeek";

/**
 * Why a change cannot be made.
 */
export type EditRefusal = { "refused": "no_such_session" } | { "refused": "trained" } | { "refused": "past_day", 
/**
 * The day.
 */
day: DatedDay, } | { "refused": "day_taken", 
/**
 * The day.
 */
day: DayOfWeek, } | { "refused": "no_day_of_rest" } | { "refused": "minutes", 
/**
 * Most minutes.
 */
most: number, } | { "refused": "light_already" } | { "refused": "not_the_same", 
/**
 * Slug of the planned movement.
 */
from: string, 
/**
 * Slug of the other one.
 */
to: string, };
