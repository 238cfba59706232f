// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The data folder.
 */
export type DataView = { 
/**
 * Where it is.
 */
folder: string, 
/**
 * Its size in bytes, the web view's own files left out.
 */
bytes: number, 
/**
 * Records in the journal.
 */
records: number, 
/**
 * When the last record was saved.
 */
saved: string | null, 
/**
 * What opening the folder found, when it was not as it should be.
 */
notes: Array<string>, };
