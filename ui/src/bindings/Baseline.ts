// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The person's own normal for the total of the five items.
 */
export type Baseline = { 
/**
 * Median of the window, in tenths of a point.
 */
median_tenths: number, 
/**
 * Robust spread of the window, in tenths of a point.
 */
spread_tenths: number, };
