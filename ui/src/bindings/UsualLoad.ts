// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Grams } from "./Grams";
import type { Repetitions } from "./Repetitions";

/**
 * A load the person says they usually work with.
 */
export type UsualLoad = { 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * The load.
 */
load: Grams, 
/**
 * Repetitions usually done with it.
 */
repetitions: Repetitions, };
