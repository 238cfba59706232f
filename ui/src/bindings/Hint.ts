// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * One option, and no more.
 */
export type Hint = "vary_days";
