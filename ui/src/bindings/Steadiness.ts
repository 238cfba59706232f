// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How evenly a pace was held.
 */
export type Steadiness = "even" | "nearly_even" | "varied";
