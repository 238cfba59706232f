// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What was done.
 */
export type Did = "recorded" | "corrected" | "taken_back" | "put_back";
