// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How well Longplay knows the person's normal.
 */
export type Learning = { "learning": "unknown", 
/**
 * Check-ins in the window since the last gap of 14 days or more; 14 make it known.
 */
days: number, } | { "learning": "provisional", 
/**
 * Check-ins in the window since the last gap of 14 days or more; 14 make it known.
 */
days: number, } | { "learning": "known", 
/**
 * Check-ins in the window.
 */
days: number, };
