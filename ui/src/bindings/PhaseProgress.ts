// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Phase } from "./Phase";
import type { PhaseState } from "./PhaseState";

/**
 * How far a phase has come; repetitions are estimated.
 */
export type PhaseProgress = { 
/**
 * Which.
 */
phase: Phase, 
/**
 * How it stands.
 */
state: PhaseState, 
/**
 * What is behind.
 */
done_ms: number, 
/**
 * All of it.
 */
total_ms: number, };
