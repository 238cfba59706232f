// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Confidence } from "./Confidence";

/**
 * How sure the person is of daily life.
 */
export type RecordConfidence = { 
/**
 * The training day; today when it is left out.
 */
day: string | null, 
/**
 * What is said; all of it left open says: not this month.
 */
confidence: Confidence, };
