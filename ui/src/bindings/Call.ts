// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A call.
 */
export type Call = { "way": "go" } | { "way": "left" } | { "way": "right" } | { "way": "hour", 
/**
 * 1 to 12.
 */
hour: number, } | { "way": "hours", 
/**
 * The hand's, 1 to 12.
 */
hand: number, 
/**
 * The foot's, 1 to 12.
 */
foot: number, };
