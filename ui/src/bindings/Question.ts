// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A question of the reflection (systems 9, 18 and 19 of the promise).
 */
export type Question = "clean" | "present" | "intention" | "challenged" | "life_skill" | "learning" | "aware" | "closer" | "stronger";
