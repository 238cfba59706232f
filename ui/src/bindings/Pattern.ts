// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A movement pattern. One still figure is drawn for each.
 */
export type Pattern = "squat" | "hinge" | "lunge" | "push" | "pull" | "carry" | "rotate" | "locomotion" | "balance" | "reaction" | "coordination" | "mobility" | "breathing" | "aerobic" | "power" | "floor";
