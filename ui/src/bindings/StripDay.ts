// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * One morning of the strip.
 */
export type StripDay = { 
/**
 * The training day.
 */
day: string, 
/**
 * Total of the five items, 5 to 25; `None`: no check-in, a gap.
 */
total: number | null, };
