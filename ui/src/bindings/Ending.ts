// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How a session ended. Every one of these is a fair end.
 */
export type Ending = "complete" | "warning_light" | "early" | "red_flag" | "day_over";
