// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A piece of what was written.
 */
export type Piece = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they are what was looked for.
 */
found: boolean, };
