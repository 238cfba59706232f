// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BaseFinding } from "./BaseFinding";
import type { BaseWeek } from "./BaseWeek";

/**
 * The weeks of the span.
 */
export type Base = { 
/**
 * The weeks that start in the span and in which the person was there, the oldest first; the 53 latest at most.
 */
weeks: Array<BaseWeek>, 
/**
 * Minutes a week that are recommended, least and most.
 */
minutes_range: [number, number], 
/**
 * Days a week with strength that are recommended.
 */
strength_days_from: number, 
/**
 * What they say.
 */
finding: BaseFinding, };
