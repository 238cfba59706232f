// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What records are about.
 */
export type RecordGroup = "profile" | "check_ins" | "sessions" | "reflections" | "activities" | "trials" | "notes" | "albums" | "settings" | "corrections" | "other";
