// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What followed from discomfort on a movement.
 */
export type Heed = "noted" | "stopped";
