// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What one can be sure of.
 */
export type Capability = "stairs" | "floor" | "carrying" | "trust";
