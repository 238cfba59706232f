// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Time asleep in minutes, in quarter hours, at most 18 hours.
 */
export type SleepMinutes = number;
