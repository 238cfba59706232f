// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Whole minutes, at most a day.
 */
export type Minutes = number;
