// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A request without fields.
 */
export type Nothing = Record<symbol, never>;
