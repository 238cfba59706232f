// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What is called in a reaction drill.
 */
export type Calls = "go" | "sides" | "clock" | "two_clocks";
