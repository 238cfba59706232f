// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Signal } from "./Signal";

/**
 * A signal and on how many of the last seven days it was there.
 */
export type Evidence = { 
/**
 * The signal.
 */
signal: Signal, 
/**
 * Days of the last seven.
 */
days: number, };
