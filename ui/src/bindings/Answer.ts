// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * An answer to the rotating question.
 */
export type Answer = "yes" | "partly" | "not_today";
