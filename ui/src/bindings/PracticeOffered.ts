// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Minutes } from "./Minutes";
import type { Practice } from "./Practice";

/**
 * Something the coin can decide about.
 */
export type PracticeOffered = { 
/**
 * What.
 */
practice: Practice, 
/**
 * How long it takes.
 */
minutes: Minutes, };
