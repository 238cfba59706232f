// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { FixedAnswer } from "./FixedAnswer";
import type { Supplied } from "./Supplied";

/**
 * Energy in the mornings after days with enough, beside that after others.
 */
export type SupplyFinding = { 
/**
 * What of.
 */
of: Supplied, 
/**
 * Mornings that told of enough.
 */
enough: number, 
/**
 * Mornings that told of less.
 */
short: number, 
/**
 * What was found: the days asked about are those with enough.
 */
answer: FixedAnswer, };
