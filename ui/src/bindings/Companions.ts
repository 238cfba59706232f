// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * People to be named again.
 */
export type Companions = { 
/**
 * Their names as they were written, the latest first.
 */
names: Array<string>, };
