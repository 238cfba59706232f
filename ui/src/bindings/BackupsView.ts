// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BackupBrief } from "./BackupBrief";
import type { BackupFailed } from "./BackupFailed";
import type { SecondFolderView } from "./SecondFolderView";

/**
 * What is known of backups.
 */
export type BackupsView = { 
/**
 * Where they are.
 */
folder: string, 
/**
 * All of them, newest first.
 */
list: Array<BackupBrief>, 
/**
 * Files that should be backups and cannot be read.
 */
unreadable: number, 
/**
 * Their size together.
 */
bytes: number, 
/**
 * Whether the newest one holds everything there is.
 */
current: boolean, 
/**
 * When taking one last failed, if none could be taken since.
 */
failed: BackupFailed | null, 
/**
 * The second folder, if one was chosen.
 */
second: SecondFolderView | null, };
