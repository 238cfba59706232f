// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Confidence } from "./Confidence";
import type { DatedDay } from "./DatedDay";

/**
 * How sure the person said to be of daily life, on its page.
 */
export type JournalConfidence = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it corrects an earlier one: the day on which it did.
 */
corrected: DatedDay | null, 
/**
 * What was said.
 */
confidence: Confidence, };
