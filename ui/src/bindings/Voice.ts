// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A voice that was caught, and what the person made of it.
 */
export type Voice = { 
/**
 * The training day.
 */
day: string, 
/**
 * The movement it came with.
 */
movement: string | null, 
/**
 * The person's words.
 */
text: string, 
/**
 * What the person turned it into.
 */
turned: string | null, };
