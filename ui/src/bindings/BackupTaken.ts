// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BackupBrief } from "./BackupBrief";
import type { SecondState } from "./SecondState";

/**
 * A backup that was taken.
 */
export type BackupTaken = { 
/**
 * The backup. When nothing had changed it is the newest that was there.
 */
backup: BackupBrief, 
/**
 * How the second folder took it, if there is one.
 */
second: SecondState | null, };
