// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A ladder of practice, from where to where.
 */
export type Climbed = { 
/**
 * The movement that practice began with.
 */
from: string, 
/**
 * The movement that it is at.
 */
to: string, 
/**
 * Sessions with it.
 */
sessions: number, };
