// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DatedDay } from "./DatedDay";
import type { Signal } from "./Signal";

/**
 * Something that was said, and on which of the last seven days.
 */
export type SignalDays = { 
/**
 * What was said.
 */
signal: Signal, 
/**
 * Those days, the earliest first; one at least.
 */
days: Array<DatedDay>, };
