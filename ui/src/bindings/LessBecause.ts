// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Why the next set asks for less.
 */
export type LessBecause = "reserve" | "amount" | "wobbly" | "lost" | "chosen";
