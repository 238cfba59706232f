// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Answer } from "./Answer";
import type { SessionKind } from "./SessionKind";

/**
 * An answer to the rotating question of a reflection.
 */
export type AnsweredOn = { 
/**
 * The training day.
 */
day: string, 
/**
 * The answer.
 */
answer: Answer, 
/**
 * The kind of session it was about.
 */
kind: SessionKind, 
/**
 * The line that was written with it.
 */
line: string | null, };
