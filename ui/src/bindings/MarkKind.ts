// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What was.
 */
export type MarkKind = "album" | "illness" | "travel" | "exams" | "event";
