// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { HistoryEntry } from "./HistoryEntry";

/**
 * The history of a day.
 */
export type DayHistory = { 
/**
 * Its entries, the oldest first.
 */
entries: Array<HistoryEntry>, 
/**
 * Whether there is more to it than that things were recorded.
 */
changed: boolean, };
