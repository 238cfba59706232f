// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What the person is asked for right now.
 */
export type StepKind = "transition" | "ramp_up" | "ready" | "lead_in" | "repetitions" | "hold" | "side_change" | "rest" | "steady" | "interval" | "ease" | "away" | "breathing" | "control_sample" | "reflect" | "ended";
