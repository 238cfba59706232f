// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Rating of perceived exertion on the CR-10 scale, 0 (rest) to 10 (nothing left).
 */
export type Rpe = number;
