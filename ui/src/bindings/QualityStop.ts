// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The quality stop of a skill (§4, our choice): practice ends, or goes one rung easier, after so many.
 */
export type QualityStop = { 
/**
 * Lost sets.
 */
lost: number, 
/**
 * Wobbly sets running.
 */
wobbly: number, };
