// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What the shaded band of a line is.
 */
export type Shaded = "usual" | "estimate";
