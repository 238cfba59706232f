// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How the second folder was when it was last looked at.
 */
export type SecondState = "current" | "away" | "full" | "refuses";
