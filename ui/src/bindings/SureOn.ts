// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Certainty } from "./Certainty";

/**
 * How sure the person was of one thing, with the words beside it.
 */
export type SureOn = { 
/**
 * The training day.
 */
day: string, 
/**
 * The answer.
 */
certainty: Certainty, 
/**
 * The person's words; they stand once, however much was answered with them.
 */
words: string | null, };
