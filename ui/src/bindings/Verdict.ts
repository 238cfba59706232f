// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How sure an answer is (§10, part 7).
 */
export type Verdict = "early" | "clear" | "too_small" | "not_clear";
