// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Call } from "./Call";

/**
 * A call of a reaction drill.
 */
export type CallView = { 
/**
 * What was called.
 */
call: Call, 
/**
 * Which call of the set, from 1.
 */
number: number, 
/**
 * How long ago.
 */
since_ms: number, };
