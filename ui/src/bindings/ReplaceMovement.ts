// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A movement, and the one that takes its place.
 */
export type ReplaceMovement = { 
/**
 * Slug of the proposed movement.
 */
from: string, 
/**
 * Slug of the other one.
 */
to: string, };
