// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * One of the five items of the check-in.
 */
export type Item = "energy" | "sleep_quality" | "muscles" | "stress" | "mood";
