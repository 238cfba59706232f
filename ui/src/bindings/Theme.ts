// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Light or dark.
 */
export type Theme = "system" | "light" | "dark";
