// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Repetitions of a set, per side for one-sided movements.
 */
export type Repetitions = number;
