// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { TrialAnswer } from "./TrialAnswer";

/**
 * A trial's answer, with what it rests on.
 */
export type TrialReport = { 
/**
 * Pairs of days with a morning after each.
 */
pairs: number, 
/**
 * Pairs that complete the trial.
 */
need: number, 
/**
 * Days on which the coin said to practise, with no morning after them.
 */
practise_missing: number, 
/**
 * Days on which the coin said to leave it, with no morning after them.
 */
leave_missing: number, 
/**
 * Days that went as the coin said.
 */
as_tossed: number, 
/**
 * Days of which the person said how they went.
 */
told: number, 
/**
 * What was found.
 */
answer: TrialAnswer, };
