// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A session under way, in short.
 */
export type SessionBrief = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether it was interrupted, so that the person is asked before it goes on.
 */
interrupted: boolean, };
