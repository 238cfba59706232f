// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Activity outside Longplay.
 */
export type ActivityKind = "walk" | "run" | "ride" | "swim" | "sport" | "daily" | "interlude";
