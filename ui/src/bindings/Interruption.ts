// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Why a session stands still until the person says how it goes on.
 */
export type Interruption = { "reason": "closed", 
/**
 * Minutes since something was last heard of the session.
 */
minutes: number, } | { "reason": "slept", 
/**
 * For how many minutes.
 */
minutes: number, } | { "reason": "clock_moved", 
/**
 * By how many minutes, forward where it is positive.
 */
minutes: number, } | { "reason": "zone_moved", 
/**
 * By how many minutes, ahead where it is positive.
 */
minutes: number, };
