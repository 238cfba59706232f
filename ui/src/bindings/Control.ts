// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How a 20–30 s sample movement went.
 */
export type Control = "clean" | "wobbly" | "not_today";
