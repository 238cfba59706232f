// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The one thing the person could use most support with right now.
 */
export type SupportNeed = "time" | "energy" | "sleep" | "stress" | "aches" | "confidence" | "rhythm" | "guidance";
