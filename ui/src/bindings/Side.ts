// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The two sessions to choose from each day. Both are valid; neither is more.
 */
export type Side = "a" | "b";
