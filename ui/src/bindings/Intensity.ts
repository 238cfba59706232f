// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Intensity of a complaint about a body area, 0 to 10.
 */
export type Intensity = number;
