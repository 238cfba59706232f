// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What was exported.
 */
export type Exported = { 
/**
 * The folder that was made.
 */
folder: string, 
/**
 * Records in the document.
 */
records: number, 
/**
 * Names of the files.
 */
files: Array<string>, 
/**
 * Days that are in the document and not in the tables, because a record they need cannot be read.
 */
left_out: Array<string>, };
