// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Tempo of a repetition in seconds.
 */
export type Tempo = { 
/**
 * Lowering.
 */
down: number, 
/**
 * Pause at the bottom.
 */
pause: number, 
/**
 * Lifting.
 */
up: number, };
