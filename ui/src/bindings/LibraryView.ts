// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { MovementBrief } from "./MovementBrief";

/**
 * Every movement, ordered by slug.
 */
export type LibraryView = { 
/**
 * The movements.
 */
movements: Array<MovementBrief>, };
