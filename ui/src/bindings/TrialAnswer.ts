// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Verdict } from "./Verdict";

/**
 * What a trial found.
 */
export type TrialAnswer = { "answer": "gathering" } | { "answer": "too_few", 
/**
 * Pairs of nights that a number needs.
 */
need: number, } | { "answer": "compared", 
/**
 * Mean after days on which the coin said to practise.
 */
practised: number, 
/**
 * Mean after days on which it said to leave it.
 */
left: number, 
/**
 * The difference.
 */
difference: number, 
/**
 * Least plausible difference, nine in ten.
 */
low: number, 
/**
 * Greatest plausible difference.
 */
high: number, 
/**
 * How sure it is.
 */
verdict: Verdict, 
/**
 * The least difference that matters.
 */
matters: number, };
