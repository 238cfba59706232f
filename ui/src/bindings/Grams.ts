// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * External load in grams. Integers, so that a plan is the same on every machine.
 */
export type Grams = number;
