// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BackupBrief } from "./BackupBrief";
import type { HistoryChange } from "./HistoryChange";

/**
 * An exchange that was made.
 */
export type HistoryChanged = { 
/**
 * What it changed.
 */
change: HistoryChange, 
/**
 * Restoring this backup undoes it.
 */
undo: BackupBrief, };
