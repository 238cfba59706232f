// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Stroke } from "./Stroke";

/**
 * Where a paced breath is.
 */
export type BreathView = { 
/**
 * The stroke.
 */
stroke: Stroke, 
/**
 * How long it goes on.
 */
stroke_remaining_ms: number, 
/**
 * One inhale.
 */
inhale_ms: number, 
/**
 * One exhale.
 */
exhale_ms: number, };
