// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What one point of a line stands for.
 */
export type Grain = "day" | "week";
