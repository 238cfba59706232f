// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BackupBrief } from "./BackupBrief";
import type { HistoryShare } from "./HistoryShare";
import type { MissingRecords } from "./MissingRecords";

/**
 * A backup that has what is missing.
 */
export type BringBack = { 
/**
 * What `bring_back` takes for it.
 */
name: string, 
/**
 * The backup.
 */
backup: BackupBrief, 
/**
 * What would be there again. Nothing goes.
 */
comes: HistoryShare, 
/**
 * What would still be missing.
 */
still_missing: Array<MissingRecords>, };
