// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Minutes } from "./Minutes";
import type { Practice } from "./Practice";
import type { Toss } from "./Toss";

/**
 * A day of the coin, to be followed or answered.
 */
export type TossShown = { 
/**
 * What the coin decided about.
 */
practice: Practice, 
/**
 * How long it takes.
 */
minutes: Minutes, 
/**
 * The coin.
 */
toss: Toss, };
