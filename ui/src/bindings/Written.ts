// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SaidIn } from "./SaidIn";

/**
 * One thing that was written.
 */
export type Written = { 
/**
 * The training day.
 */
day: string, 
/**
 * Where.
 */
place: SaidIn, 
/**
 * The words.
 */
text: string, };
