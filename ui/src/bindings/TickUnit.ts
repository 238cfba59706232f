// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What ticks mark.
 */
export type TickUnit = "week" | "month" | "year";
