// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A part of a history.
 */
export type HistoryShare = { 
/**
 * Records.
 */
records: number, 
/**
 * Training days they belong to.
 */
days: number, 
/**
 * The first of these days.
 */
first: string | null, 
/**
 * The last of these days.
 */
last: string | null, };
