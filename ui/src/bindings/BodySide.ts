// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A side of a one-sided hold.
 */
export type BodySide = "first" | "second";
