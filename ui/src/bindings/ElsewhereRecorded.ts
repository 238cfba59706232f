// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A session that was kept.
 */
export type ElsewhereRecorded = { 
/**
 * The session's id, to reflect on it.
 */
session: string, 
/**
 * The record's id; `retract_record` takes the whole session back.
 */
id: string, };
