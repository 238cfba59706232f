// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What a block is there for.
 */
export type BlockPurpose = "work" | "measure" | "test" | "optional";
