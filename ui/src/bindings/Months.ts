// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Months of regular training, at most 80 years.
 */
export type Months = number;
