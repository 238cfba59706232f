// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Grams } from "./Grams";
import type { Measure } from "./Measure";

/**
 * A movement as it was done on a day.
 */
export type DoneOn = { 
/**
 * The training day.
 */
day: string, 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * What it is counted in.
 */
measure: Measure, 
/**
 * Load of its heaviest set, where there was one.
 */
load: Grams | null, 
/**
 * Repetitions or seconds of that set.
 */
amount: number, 
/**
 * Sets of that day that stayed clean.
 */
clean: number, 
/**
 * Sets of that day.
 */
sets: number, };
