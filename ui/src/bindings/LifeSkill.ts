// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A skill of daily life that a movement serves.
 */
export type LifeSkill = "get_up_from_floor" | "get_up_from_chair" | "climb_stairs" | "carry_shopping" | "lift_from_floor" | "reach_high" | "push_away" | "pull_towards" | "catch_stumble" | "turn_and_look" | "walk_far" | "react_in_time" | "calm_down" | "sit_with_ease";
