// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How loud a session's cues are.
 */
export type Sound = "off" | "quiet" | "normal" | "full";
