// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { LeftOut } from "./LeftOut";
import type { Minutes } from "./Minutes";

/**
 * A way to be done sooner.
 */
export type Sooner = { 
/**
 * By so many minutes.
 */
minutes: Minutes, 
/**
 * What it leaves out, in the session's order.
 */
left_out: Array<LeftOut>, };
