// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What a line's values are.
 */
export type Unit = "score" | "percent" | "rung" | "times" | "kilograms" | "minutes" | "load" | "sessions" | "charge" | "certainty";
