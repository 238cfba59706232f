// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Cause } from "./Cause";
import type { Change } from "./Change";

/**
 * A departure from the planned session, and the input that caused it (invariant 43).
 */
export type Reason = { 
/**
 * What is different.
 */
change: Change, 
/**
 * The input that caused it.
 */
cause: Cause, };
