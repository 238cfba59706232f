// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What the person turned a thought into.
 */
export type TurnedThought = { 
/**
 * The day it was caught on.
 */
day: string, 
/**
 * What it was turned into.
 */
turned: string, };
