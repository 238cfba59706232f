// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The own usual range as it was on a day.
 */
export type BandPoint = { 
/**
 * Days from the first day of the chart.
 */
x: number, 
/**
 * Lower end, to two decimals.
 */
low: number, 
/**
 * Upper end, to two decimals.
 */
high: number, };
