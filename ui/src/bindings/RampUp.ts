// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Grams } from "./Grams";
import type { Repetitions } from "./Repetitions";

/**
 * A lighter set that prepares the work sets.
 */
export type RampUp = { 
/**
 * Repetitions.
 */
repetitions: Repetitions, 
/**
 * Load; `None` for an easier bodyweight version.
 */
load: Grams | null, };
