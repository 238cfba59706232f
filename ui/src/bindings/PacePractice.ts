// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Evenness } from "./Evenness";
import type { Rpe } from "./Rpe";

/**
 * A pacing practice as it went.
 */
export type PacePractice = { 
/**
 * The pace that was to be held.
 */
target: Rpe, 
/**
 * The answers, in order.
 */
answers: Array<Rpe>, 
/**
 * How even they are; `None` while there are too few to tell.
 */
evenness: Evenness | null, };
