// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The id of what was recorded; `retract_record` takes it back.
 */
export type Recorded = { 
/**
 * The record's id.
 */
id: string, };
