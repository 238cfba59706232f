// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A day of the week, Monday first.
 */
export type DayOfWeek = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
