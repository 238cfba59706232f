// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How far encryption goes.
 */
export type EncryptionView = { 
/**
 * Backups of this computer within reach that are not encrypted yet; the next backup encrypts them.
 */
readable_backups: number, };
