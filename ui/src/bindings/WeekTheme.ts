// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What a week of an album is about.
 */
export type WeekTheme = "settle" | "build" | "lighter" | "exams" | "taper";
