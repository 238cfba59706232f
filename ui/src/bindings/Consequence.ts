// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DayOfWeek } from "./DayOfWeek";
import type { Muscle } from "./Muscle";

/**
 * What a change brings with it.
 */
export type Consequence = { "consequence": "strength_days_touch", 
/**
 * The first day.
 */
first: DayOfWeek, 
/**
 * The second day, the lighter one.
 */
second: DayOfWeek, } | { "consequence": "few_strength_days", 
/**
 * How many.
 */
days: number, } | { "consequence": "legs_before_sport", 
/**
 * The day of the session.
 */
day: DayOfWeek, } | { "consequence": "leaves_out", 
/**
 * The muscle groups.
 */
muscles: Array<Muscle>, } | { "consequence": "without_measures" } | { "consequence": "anchor_ends", 
/**
 * The anchor's slug.
 */
movement: string, } | { "consequence": "lighter_until", 
/**
 * The last lighter day.
 */
day: string, } | { "consequence": "without_test" };
