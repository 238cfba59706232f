// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What today can carry, best first; later is worse.
 */
export type ReadinessState = "full" | "steady" | "ease" | "restore" | "stop";
