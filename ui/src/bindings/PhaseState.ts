// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How a phase stands.
 */
export type PhaseState = "done" | "current" | "ahead" | "left_out";
