// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Grams } from "./Grams";
import type { LessBecause } from "./LessBecause";
import type { RepsInReserve } from "./RepsInReserve";

/**
 * What the sets so far say about the next one of their block.
 */
export type Tuning = { "tuning": "lower_load", 
/**
 * Why.
 */
because: LessBecause, 
/**
 * What was asked for before.
 */
from: Grams, 
/**
 * What is asked for now.
 */
to: Grams, } | { "tuning": "fewer", 
/**
 * Why.
 */
because: LessBecause, 
/**
 * Repetitions or seconds that were asked for before.
 */
from: number, 
/**
 * Repetitions or seconds that are asked for now.
 */
to: number, 
/**
 * Whether these are seconds.
 */
timed: boolean, } | { "tuning": "heavier", 
/**
 * Reserve of the last set.
 */
reserve: RepsInReserve, 
/**
 * Its load.
 */
from: Grams, 
/**
 * The next step.
 */
to: Grams, } | { "tuning": "found", 
/**
 * Reserve of the last set.
 */
reserve: RepsInReserve, 
/**
 * The load.
 */
load: Grams, } | { "tuning": "noted" };
