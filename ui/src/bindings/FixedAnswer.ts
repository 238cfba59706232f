// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Verdict } from "./Verdict";

/**
 * What a question found.
 */
export type FixedAnswer = { "answer": "still_learning", 
/**
 * Nights needed.
 */
need: number, 
/**
 * Nights needed after training days, and after others.
 */
need_of_each: number, } | { "answer": "cannot_separate" } | { "answer": "compared", 
/**
 * Mean after the days that the question is about.
 */
after_these: number, 
/**
 * Mean after the other days.
 */
after_rest: number, 
/**
 * The difference, weekends allowed for.
 */
difference: number, 
/**
 * Least plausible difference; roughly nine in ten.
 */
low: number, 
/**
 * Greatest plausible difference.
 */
high: number, 
/**
 * The least difference that so many nights would show in four of five cases.
 */
would_show: number, 
/**
 * How sure it is.
 */
verdict: Verdict, 
/**
 * Nights needed for a verdict.
 */
need: number, };
