// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { PacePractice } from "./PacePractice";
import type { Rpe } from "./Rpe";
import type { TalkAnswer } from "./TalkAnswer";

/**
 * What the person said of the aerobic part of a session.
 */
export type JournalSteady = { 
/**
 * Answers to the talk test, in order.
 */
talks: Array<TalkAnswer>, 
/**
 * The pacing practice, with how even it was.
 */
practice: PacePractice | null, 
/**
 * How hard it was in all.
 */
effort: Rpe | null, };
