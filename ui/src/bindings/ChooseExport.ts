// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Which export.
 */
export type ChooseExport = { 
/**
 * The whole path of the document, or of the folder it is in.
 */
file: string, };
