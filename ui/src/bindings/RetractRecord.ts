// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Undo: takes a record back.
 */
export type RetractRecord = { 
/**
 * The record's id.
 */
id: string, };
