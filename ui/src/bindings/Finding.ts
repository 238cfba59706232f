// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The one finding of a line, for its headline.
 */
export type Finding = { "finding": "still_learning", 
/**
 * Readings so far (sets, for movement quality).
 */
have: number, 
/**
 * Readings needed.
 */
need: number, } | { "finding": "too_early", 
/**
 * Days from the first to the last reading, both counted.
 */
days: number, 
/**
 * Days needed.
 */
need: number, } | { "finding": "as_usual" } | { "finding": "above_usual" } | { "finding": "below_usual" } | { "finding": "higher_since", 
/**
 * The first day of the higher stretch, roughly.
 */
around: string, } | { "finding": "lower_since", 
/**
 * The first day of the lower stretch, roughly.
 */
around: string, } | { "finding": "rising" } | { "finding": "falling" } | { "finding": "not_clear" } | { "finding": "clean_share", 
/**
 * Clean sets in the span.
 */
clean_sets: number, 
/**
 * All judged sets in the span.
 */
sets: number, } | { "finding": "level", 
/**
 * The rung of the latest practice, from 1.
 */
rung: number, 
/**
 * The rung of the first practice in the span.
 */
from: number, 
/**
 * Rungs that the ladder has.
 */
rungs: number, } | { "finding": "said", 
/**
 * Days of practice of which it was said.
 */
times: number, 
/**
 * Days of practice that were looked back on, in the span.
 */
of: number, } | { "finding": "sessions", 
/**
 * How many.
 */
count: number, } | { "finding": "balance", 
/**
 * Sessions that gave more than they took.
 */
charged: number, 
/**
 * Sessions that did neither clearly.
 */
even: number, 
/**
 * Sessions that took more than they gave.
 */
drained: number, };
