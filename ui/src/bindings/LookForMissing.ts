// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Where to look for what is missing.
 */
export type LookForMissing = { 
/**
 * The whole path of a backup; the backups in the data folder and in the second folder when it is left out.
 */
file: string | null, };
