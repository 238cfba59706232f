// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A question that is asked of every past.
 */
export type Asked = "sleep" | "energy" | "mood";
