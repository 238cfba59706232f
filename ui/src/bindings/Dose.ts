// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Repetitions } from "./Repetitions";
import type { Seconds } from "./Seconds";

/**
 * What a set asks for.
 */
export type Dose = { "measure": "repetitions", 
/**
 * How many.
 */
repetitions: Repetitions, } | { "measure": "hold", 
/**
 * How long.
 */
seconds: Seconds, } | { "measure": "distance", 
/**
 * How far, in metres.
 */
metres: number, 
/**
 * How long that takes.
 */
seconds: Seconds, } | { "measure": "breaths", 
/**
 * How long in all.
 */
seconds: Seconds, 
/**
 * One inhale, in tenths of a second.
 */
inhale_tenths: number, 
/**
 * One exhale, in tenths of a second; never shorter than the inhale.
 */
exhale_tenths: number, };
