// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How well Longplay knows the person's normal.
 */
export type Learning = { "learning": "unknown", 
/**
 * Check-ins in the window.
 */
days: number, } | { "learning": "provisional", 
/**
 * Check-ins in the window.
 */
days: number, } | { "learning": "known", 
/**
 * Check-ins in the window.
 */
days: number, };
