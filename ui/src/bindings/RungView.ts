// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { MovementBrief } from "./MovementBrief";

/**
 * A rung of a ladder.
 */
export type RungView = { 
/**
 * Its height, from 1.
 */
rung: number, 
/**
 * The movements on it.
 */
movements: Array<MovementBrief>, };
