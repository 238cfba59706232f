// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Where something was written.
 */
export type SaidIn = "note" | "reflection" | "thought" | "turned" | "company" | "confidence" | "album";
