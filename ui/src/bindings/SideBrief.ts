// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Minutes } from "./Minutes";
import type { Seconds } from "./Seconds";
import type { SessionKind } from "./SessionKind";
import type { Side } from "./Side";

/**
 * The day's other session, in short.
 */
export type SideBrief = { 
/**
 * Which of the two it is.
 */
side: Side, 
/**
 * Its kind.
 */
kind: SessionKind, 
/**
 * Its minutes.
 */
minutes: Minutes, 
/**
 * Time of all its phases.
 */
seconds: Seconds, 
/**
 * Skills that only it has.
 */
skills: Array<string>, 
/**
 * Strength movements that only it has.
 */
lifts: Array<string>, 
/**
 * Aerobic movements that only it has.
 */
aerobic: Array<string>, };
