// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What a movement is counted in.
 */
export type Measure = "repetitions" | "seconds" | "breaths" | "distance";
