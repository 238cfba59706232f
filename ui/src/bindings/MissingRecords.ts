// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A run of records that can no longer be read.
 */
export type MissingRecords = { 
/**
 * Number of the first one.
 */
first: number, 
/**
 * Number of the last one.
 */
last: number, };
