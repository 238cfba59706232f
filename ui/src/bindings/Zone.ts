// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How heavy a lift is meant (§3, "Periodisation": weekly undulation for people past their first months).
 */
export type Zone = "usual" | "heavy" | "medium" | "light";
