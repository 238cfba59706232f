// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The rotating question (systems 9, 18 and 19 of the promise).
 */
export type Question = "clean" | "present" | "intention" | "challenged" | "life_skill" | "learning";
