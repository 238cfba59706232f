// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { KeptPlace } from "./KeptPlace";
import type { KeptRecords } from "./KeptRecords";
import type { SecondFolderView } from "./SecondFolderView";

/**
 * What is kept, where, and how large it is.
 */
export type PrivacyView = { 
/**
 * The data folder.
 */
folder: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * What is in it.
 */
places: Array<KeptPlace>, 
/**
 * What the records are about; only what there is.
 */
kept: Array<KeptRecords>, 
/**
 * Records in all.
 */
records: number, 
/**
 * The second folder for backups, if one was chosen.
 */
second: SecondFolderView | null, };
