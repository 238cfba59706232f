// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Phase } from "./Phase";
import type { Seconds } from "./Seconds";
import type { TakeAlongLine } from "./TakeAlongLine";

/**
 * One phase of the page.
 */
export type TakeAlongPhase = { 
/**
 * Which phase.
 */
phase: Phase, 
/**
 * Its time.
 */
seconds: Seconds, 
/**
 * Its movements, in order.
 */
lines: Array<TakeAlongLine>, };
