// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What "not for me for now" did.
 */
export type MovementChosen = { 
/**
 * The record's id.
 */
id: string, };
