// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Which movement.
 */
export type ChooseMovement = { 
/**
 * Its slug.
 */
movement: string, };
