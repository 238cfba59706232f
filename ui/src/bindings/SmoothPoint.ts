// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A point of the curve.
 */
export type SmoothPoint = { 
/**
 * Days from the first day of the chart.
 */
x: number, 
/**
 * The value, to two decimals.
 */
value: number, };
