// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Phase } from "./Phase";
import type { SharedMovement } from "./SharedMovement";

/**
 * One phase of a shared session.
 */
export type SharedPhase = { 
/**
 * Which phase.
 */
phase: Phase, 
/**
 * Its movements, in order.
 */
movements: Array<SharedMovement>, };
