// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A recovery key, the only time that it is told.
 */
export type RecoveryKeyShown = { 
/**
 * Eight groups of five characters.
 */
recovery_key: string, };
