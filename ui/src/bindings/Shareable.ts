// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What can be given away.
 */
export type Shareable = "session" | "album";
