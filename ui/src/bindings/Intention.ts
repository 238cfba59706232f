// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What the person wants of a session.
 */
export type Intention = "clean_movement" | "strength_in_reserve" | "one_honest_set" | "talking_breath" | "move_freely" | "slow_down" | "be_present";
