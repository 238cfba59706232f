// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What two days are set beside each other for.
 */
export type PairKind = "movement" | "skill" | "turned" | "question" | "support" | "sure" | "words";
