// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Certainty } from "./Certainty";

/**
 * How sure a person is, on a day. Anything may be left open; all of it left open says: not this month.
 */
export type Confidence = { 
/**
 * On stairs.
 */
stairs: Certainty | null, 
/**
 * Down to the floor and up again.
 */
floor: Certainty | null, 
/**
 * Carrying.
 */
carrying: Certainty | null, 
/**
 * Trust in oneself.
 */
trust: Certainty | null, 
/**
 * The person's own words, at most 500 characters.
 */
words: string | null, };
