// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What makes a time different.
 */
export type OccasionKind = "event" | "exams" | "travel";
