// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Whole seconds, at most a day.
 */
export type Seconds = number;
