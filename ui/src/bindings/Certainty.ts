// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How certain somebody is of being able to do something, 0 (not at all) to 10 (entirely).
 */
export type Certainty = number;
