// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { MissingRecords } from "./MissingRecords";

/**
 * What checking everything found.
 */
export type Checked = { 
/**
 * Records that can be read.
 */
records: number, 
/**
 * Records that cannot.
 */
missing: Array<MissingRecords>, 
/**
 * Backups that are as they were written.
 */
good: number, 
/**
 * Names of files that are not.
 */
bad: Array<string>, 
/**
 * Backups in the second folder that are as they were written; `None` where there is none or it is away.
 */
second_good: number | null, 
/**
 * Names of files there that are not.
 */
second_bad: Array<string>, };
