// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What got better in the practice of a skill since the last time, as the person says it.
 */
export type SkillGain = "faster" | "smoother" | "more_accurate";
