// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * One morning of the strip.
 */
export type StripDay = { 
/**
 * x
 */
day: string, 
/**
 * Total of the five items; none: a gap.
 */
total: number | null, };
