// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What a caught thought may be turned with. The person writes the answer, changes the question, or leaves it.
 */
export type Reframe = "learning" | "cue" | "friend";
