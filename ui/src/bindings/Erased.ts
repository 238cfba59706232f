// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What was erased.
 */
export type Erased = { 
/**
 * Records.
 */
records: number, 
/**
 * Backups in the second folder.
 */
second: number, 
/**
 * The second folder, when it was not there: its copies stay until they are removed by hand.
 */
out_of_reach: string | null, };
