// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Something to heed for the rest of the session.
 */
export type Advice = "sit_and_settle" | "ease_off";
