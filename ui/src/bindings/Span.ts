// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * x
 */
export type Span = "four_weeks" | "three_months" | "year" | "all";
