// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Which record.
 */
export type ChooseRecord = { 
/**
 * The record's id.
 */
id: string, };
