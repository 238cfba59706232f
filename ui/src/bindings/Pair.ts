// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AnsweredOn } from "./AnsweredOn";
import type { Capability } from "./Capability";
import type { DoneOn } from "./DoneOn";
import type { OwnWords } from "./OwnWords";
import type { Question } from "./Question";
import type { SupportOn } from "./SupportOn";
import type { SureOn } from "./SureOn";
import type { Voice } from "./Voice";

/**
 * Two days, at least [`super::APART_DAYS`] apart.
 */
export type Pair = { "pair": "movement", 
/**
 * The first.
 */
then: DoneOn, 
/**
 * The latest.
 */
now: DoneOn, } | { "pair": "skill", 
/**
 * The first.
 */
then: DoneOn, 
/**
 * The latest.
 */
now: DoneOn, } | { "pair": "turned", 
/**
 * The first.
 */
then: Voice, 
/**
 * The latest; it was turned.
 */
now: Voice, } | { "pair": "question", 
/**
 * The question.
 */
question: Question, 
/**
 * The first.
 */
then: AnsweredOn, 
/**
 * The latest.
 */
now: AnsweredOn, } | { "pair": "support", 
/**
 * The first.
 */
then: SupportOn, 
/**
 * The latest.
 */
now: SupportOn, } | { "pair": "sure", 
/**
 * Of what.
 */
of: Capability, 
/**
 * The first.
 */
then: SureOn, 
/**
 * The latest.
 */
now: SureOn, } | { "pair": "words", 
/**
 * The first.
 */
then: OwnWords, 
/**
 * The latest.
 */
now: OwnWords, };
