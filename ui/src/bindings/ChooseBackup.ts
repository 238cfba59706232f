// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Unlock } from "./Unlock";

/**
 * Which backup.
 */
export type ChooseBackup = { 
/**
 * The name of one in the list, or the whole path of a file.
 */
backup: string, 
/**
 * What opens it, where it is encrypted with other keys than the records.
 */
unlock?: Unlock, };
