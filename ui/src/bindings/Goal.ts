// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What the person wants from training.
 */
export type Goal = "strength" | "endurance" | "balance" | "mobility" | "energy" | "calm" | "skill" | "daily_life" | "sport";
