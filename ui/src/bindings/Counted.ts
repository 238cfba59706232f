// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What a line's readings are counted in.
 */
export type Counted = "mornings" | "training_days" | "practices" | "weeks" | "sets" | "sessions" | "answers";
