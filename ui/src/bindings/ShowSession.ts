// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How the person wants to see the session.
 */
export type ShowSession = { 
/**
 * In type that is read from across the room. Kept for the next session.
 */
large_type: boolean, 
/**
 * In a small window, until the session is over.
 */
small_window: boolean, };
