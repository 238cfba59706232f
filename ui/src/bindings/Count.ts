// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * One of several.
 */
export type Count = { 
/**
 * Which, from 1.
 */
number: number, 
/**
 * Of how many.
 */
of: number, };
