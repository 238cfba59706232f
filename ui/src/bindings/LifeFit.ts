// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Whether the session supported the person's life.
 */
export type LifeFit = "supported" | "neutral" | "hijacked";
