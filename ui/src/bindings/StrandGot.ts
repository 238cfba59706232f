// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What a strand got.
 */
export type StrandGot = { "strand": "rhythm", 
/**
 * Days.
 */
days: number, 
/**
 * Weeks.
 */
weeks: number, } | { "strand": "structure", 
/**
 * Tracks.
 */
tracks: number, 
/**
 * Others.
 */
free: number, } | { "strand": "progression", 
/**
 * Sessions.
 */
sessions: number, } | { "strand": "recovery", 
/**
 * Days.
 */
days: number, 
/**
 * Sessions.
 */
sessions: number, } | { "strand": "skill", 
/**
 * Sessions with it.
 */
sessions: number, 
/**
 * Its sets.
 */
sets: number, } | { "strand": "strength", 
/**
 * Days with it.
 */
days: number, 
/**
 * Its sets.
 */
sets: number, } | { "strand": "conditioning", 
/**
 * Moderate-equivalent minutes.
 */
minutes: number, } | { "strand": "nutrition", 
/**
 * Mornings that told of it.
 */
told: number, 
/**
 * Those on which all that was told of was enough.
 */
enough: number, } | { "strand": "mindset", 
/**
 * Caught.
 */
caught: number, 
/**
 * Turned.
 */
turned: number, } | { "strand": "community", 
/**
 * Days.
 */
days: number, };
