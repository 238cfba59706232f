// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Why a block ended before all its sets (§4, quality stop).
 */
export type BlockStop = "lost" | "wobbly";
