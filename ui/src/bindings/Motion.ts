// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Whether things move.
 */
export type Motion = "system" | "reduced";
