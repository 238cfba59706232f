// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A place below the chart where a date belongs.
 */
export type Tick = { 
/**
 * Days from the first day of the chart.
 */
x: number, 
/**
 * The day there.
 */
day: string, };
