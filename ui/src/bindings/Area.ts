// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * An area of the body map.
 */
export type Area = "neck" | "shoulder" | "elbow" | "wrist" | "chest" | "upper_back" | "lower_back" | "abdomen" | "hip" | "thigh" | "knee" | "calf" | "ankle" | "foot";
