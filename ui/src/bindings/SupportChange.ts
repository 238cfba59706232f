// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What an answer to the support question changes.
 */
export type SupportChange = "shorter_sessions" | "shorter_strength" | "easy_base_day" | "longer_downshift" | "calm_evenings" | "recharge_session" | "more_mobility" | "kinder_variations" | "more_reserve" | "balance_and_floor" | "supported_variations" | "same_opening" | "fewer_movements";
