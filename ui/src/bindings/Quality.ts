// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How a movement went.
 */
export type Quality = "clean" | "wobbly" | "lost";
