// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The note on its page.
 */
export type JournalNote = { 
/**
 * Its id.
 */
id: string, 
/**
 * The words.
 */
text: string, };
