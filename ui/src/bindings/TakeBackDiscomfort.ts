// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What was said of discomfort in a past session, and counts no more.
 */
export type TakeBackDiscomfort = { 
/**
 * The session.
 */
session: string, 
/**
 * Which of its words, as the journal numbers them.
 */
index: number, };
