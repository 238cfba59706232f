// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Asked } from "./Asked";
import type { FixedAnswer } from "./FixedAnswer";

/**
 * A question with its answer and what that rests on.
 */
export type FixedQuestion = { 
/**
 * The question.
 */
asked: Asked, 
/**
 * What was found.
 */
answer: FixedAnswer, };
