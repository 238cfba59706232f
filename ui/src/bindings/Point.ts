// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * One reading, or the median of a week's readings.
 */
export type Point = { 
/**
 * Days from the first day of the chart.
 */
x: number, 
/**
 * The day.
 */
day: string, 
/**
 * The value, to two decimals.
 */
value: number, };
