// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What to look for.
 */
export type SearchJournal = { 
/**
 * Words, or their beginnings. Each of them has to be there.
 */
words: string, };
