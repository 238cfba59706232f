// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Beats of the heart per minute.
 */
export type HeartRate = number;
