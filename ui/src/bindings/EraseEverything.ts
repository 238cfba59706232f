// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Whether to erase everything.
 */
export type EraseEverything = { 
/**
 * Must be true: there is no undo.
 */
sure: boolean, };
