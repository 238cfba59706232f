// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A backup.
 */
export type BackupBrief = { 
/**
 * Its file's name, which names it.
 */
name: string, 
/**
 * When it was taken, in the local time of then.
 */
at: string, 
/**
 * Records in it.
 */
records: number, 
/**
 * The size of its file.
 */
bytes: number, 
/**
 * Whether it was taken before a restore or an import, to undo it.
 */
undo: boolean, };
