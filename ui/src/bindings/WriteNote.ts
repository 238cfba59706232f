// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The note of a day.
 */
export type WriteNote = { 
/**
 * The training day; today when it is left out.
 */
day: string | null, 
/**
 * The words, at most 4,000 characters.
 */
text: string, };
