// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What the coin decides about: something small, beside the plan, that is as well left.
 */
export type Practice = "easy_movement" | "evening_walk" | "quiet_minutes";
