// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What was saved.
 */
export type SavedAgain = { 
/**
 * Records that are on the disk now.
 */
records: number, };
