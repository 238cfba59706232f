// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How strong contrasts are.
 */
export type Contrast = "system" | "high";
