// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A backup that could not be taken.
 */
export type BackupFailed = { 
/**
 * When.
 */
at: string, 
/**
 * For the log.
 */
message: string, };
