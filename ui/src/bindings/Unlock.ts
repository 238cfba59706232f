// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What opens encrypted records: one of the two.
 */
export type Unlock = { 
/**
 * The passphrase, as typed.
 */
passphrase?: string, 
/**
 * The recovery key, as copied: case, blanks and hyphens do not matter.
 */
recovery_key?: string, };
