// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Where to.
 */
export type ExportTo = { 
/**
 * The whole path of a folder that is there. A folder of the export's own is made in it.
 */
folder: string, };
