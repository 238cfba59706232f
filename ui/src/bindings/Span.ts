// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How far back to look.
 */
export type Span = "four_weeks" | "three_months" | "year" | "all";
