// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How a day of the coin went.
 */
export type AnswerToss = { 
/**
 * The day.
 */
day: string, 
/**
 * Whether it was done, whatever the coin said.
 */
did: boolean, };
