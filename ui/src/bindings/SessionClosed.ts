// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A session that was closed.
 */
export type SessionClosed = { 
/**
 * Its id, to reflect on it.
 */
id: string, 
/**
 * The record of its end; taken back, the session waits to go on.
 */
record: string, };
