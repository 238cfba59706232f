// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Where the held pace lay beside the one that was meant.
 */
export type PaceLevel = "below" | "at" | "above";
