// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What an interlude is for.
 */
export type InterludeKind = "desk" | "student" | "parent" | "athlete" | "older" | "everyday" | "quiet";
