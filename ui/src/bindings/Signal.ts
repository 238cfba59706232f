// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Something that speaks for an easier week when it stays (§2, usable self-reports).
 */
export type Signal = "feels_harder" | "warning_light" | "low_mood" | "worse_sleep" | "stays_sore" | "little_drive" | "ill";
