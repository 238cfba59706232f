// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Which backup.
 */
export type ChooseBackup = { 
/**
 * The name of one in the list, or the whole path of a file.
 */
backup: string, };
