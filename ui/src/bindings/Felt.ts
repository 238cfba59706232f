// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Compared with the start of the session.
 */
export type Felt = "better" | "same" | "worse";
