// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What a day is supplied with.
 */
export type Supplied = "fuel" | "water";
