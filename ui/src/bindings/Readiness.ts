// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Baseline } from "./Baseline";
import type { Cause } from "./Cause";
import type { Learning } from "./Learning";
import type { ReadinessState } from "./ReadinessState";

/**
 * Today's readiness with its reasons.
 */
export type Readiness = { 
/**
 * What today can carry.
 */
state: ReadinessState, 
/**
 * Total of the five items, 5 to 25.
 */
total: number, 
/**
 * Today's total against the baseline in tenths of a spread, within ±40; `None` while unknown.
 */
z_tenths: number | null, 
/**
 * Own normal; `None` while unknown.
 */
baseline: Baseline | null, 
/**
 * How well the normal is known.
 */
learning: Learning, 
/**
 * Every rule that lowered the state, the one that decided first. Empty when Full.
 */
causes: Array<Cause>, 
/**
 * Whether low weeks have lasted so long that a kind signpost to a professional belongs here (§1, drift guards).
 */
signpost: boolean, };
