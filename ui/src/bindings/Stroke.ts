// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A stroke of the breath.
 */
export type Stroke = "in" | "out";
