// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The disk refuses. Since then nothing was saved; a session goes on all the same.
 */
export type Unsaved = { 
/**
 * Since when, in local time.
 */
since: string, 
/**
 * Records that wait for the disk. None: what was refused was not done.
 */
records: number, 
/**
 * Whether the person wanted to close Longplay with them unsaved, and was told first.
 */
closing: boolean, };
