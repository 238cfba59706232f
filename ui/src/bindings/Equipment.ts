// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Something a movement may need. The floor, a wall and one's own body are always there.
 */
export type Equipment = "chair" | "rail" | "step" | "mat" | "band" | "backpack" | "dumbbells" | "kettlebell" | "barbell" | "bench" | "machines" | "pull_up_bar" | "ball" | "rope" | "bike" | "rower" | "treadmill";
