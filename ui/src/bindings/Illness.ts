// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Illness today.
 */
export type Illness = "none" | "unwell" | "fever";
