// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A life that training has to fit. A person can be several at once; the safer rule wins.
 */
export type LifeContext = "desk" | "student" | "parent" | "athlete" | "older";
