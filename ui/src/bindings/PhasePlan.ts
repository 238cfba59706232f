// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Block } from "./Block";
import type { Phase } from "./Phase";
import type { Seconds } from "./Seconds";

/**
 * One phase with its blocks.
 */
export type PhasePlan = { 
/**
 * Which phase.
 */
phase: Phase, 
/**
 * Planned time: work, rest and transitions. Zero: not today.
 */
seconds: Seconds, 
/**
 * Its blocks, in order.
 */
blocks: Array<Block>, };
