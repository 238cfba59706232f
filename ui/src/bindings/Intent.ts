// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What the person wants to build today.
 */
export type Intent = "build" | "practise" | "maintain" | "unwind";
