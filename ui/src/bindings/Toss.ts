// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * An eligible day and what the coin said on it.
 */
export type Toss = { 
/**
 * The day.
 */
day: string, 
/**
 * Its place among the eligible days of the trial, from 0. Places 0 and 1 are a pair, 2 and 3, and so on.
 */
place: number, 
/**
 * Whether the coin said to practise.
 */
practise: boolean, 
/**
 * Whether the person did, once they said so.
 */
did: boolean | null, };
