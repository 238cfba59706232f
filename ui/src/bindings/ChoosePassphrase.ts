// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A passphrase that somebody chose.
 */
export type ChoosePassphrase = { 
/**
 * 8 to 1,024 characters, whichever.
 */
passphrase: string, };
