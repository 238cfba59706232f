// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BackupsView } from "./BackupsView";
import type { EncryptionView } from "./EncryptionView";
import type { MissingRecords } from "./MissingRecords";

/**
 * The data folder.
 */
export type DataView = { 
/**
 * Where it is.
 */
folder: string, 
/**
 * Its size in bytes, the web view's own files left out.
 */
bytes: number, 
/**
 * Records in the journal.
 */
records: number, 
/**
 * When the last record was saved, in the local time of then.
 */
saved: string | null, 
/**
 * Records that can no longer be read; everything else is there.
 */
missing: Array<MissingRecords>, 
/**
 * Bytes of a write that was cut off before it was acknowledged; they are kept aside.
 */
cut_off_bytes: number | null, 
/**
 * Backups.
 */
backups: BackupsView, 
/**
 * How far encryption goes, where it is on.
 */
encryption: EncryptionView | null, 
/**
 * The folder for documents on this computer: where an export could go.
 */
documents: string | null, };
