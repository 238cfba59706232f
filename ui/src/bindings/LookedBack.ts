// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DatedDay } from "./DatedDay";
import type { Grams } from "./Grams";
import type { Measure } from "./Measure";
import type { Quality } from "./Quality";

/**
 * A set, as it is set beside another one.
 */
export type LookedBack = { 
/**
 * The day.
 */
day: DatedDay, 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * What it is counted in.
 */
measure: Measure, 
/**
 * Load, where there was one.
 */
load: Grams | null, 
/**
 * Repetitions or seconds.
 */
amount: number, 
/**
 * How it went.
 */
quality: Quality, };
