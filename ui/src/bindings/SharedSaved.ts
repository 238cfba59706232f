// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What was written.
 */
export type SharedSaved = { 
/**
 * The file.
 */
path: string, };
