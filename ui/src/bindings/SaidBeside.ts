// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Own words that were said with a reading.
 */
export type SaidBeside = { 
/**
 * Days from the first day of the charts.
 */
x: number, 
/**
 * The day.
 */
day: string, 
/**
 * The words.
 */
words: string, };
