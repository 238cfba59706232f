// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A thought as it is to stand: corrected, turned, or turned back.
 */
export type TurnThought = { 
/**
 * The thought.
 */
id: string, 
/**
 * Its words, at most 200 characters.
 */
text: string, 
/**
 * What it became, at most 200 characters; `None`: it stands as it came.
 */
turned: string | null, };
