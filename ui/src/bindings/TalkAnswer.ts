// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The talk test: can you speak in sentences? (§5)
 */
export type TalkAnswer = "easily" | "just" | "no";
