// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SecondState } from "./SecondState";

/**
 * The second folder for backups, as it was when it was last looked at.
 */
export type SecondFolderView = { 
/**
 * Where it is.
 */
folder: string, 
/**
 * How it was; `None` before it was first looked at.
 */
state: SecondState | null, 
/**
 * When the newest backup that is there was taken.
 */
newest: string | null, 
/**
 * How many of this computer's backups are there.
 */
count: number, };
