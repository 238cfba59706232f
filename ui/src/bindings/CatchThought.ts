// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A thought to keep for later. In a session it is kept with where the session is; nothing there stops for it.
 */
export type CatchThought = { 
/**
 * The words, at most 200 characters.
 */
text: string, };
