// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Repetitions in reserve: how many more clean repetitions would have been possible.
 */
export type RepsInReserve = number;
