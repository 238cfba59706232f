// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A muscle group as volume is counted by (training-science §3).
 */
export type Muscle = "quadriceps" | "hamstrings" | "glutes" | "calves" | "chest" | "back" | "shoulders" | "biceps" | "triceps" | "core" | "shins";
