// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Unlock } from "./Unlock";

/**
 * Another passphrase.
 */
export type ChangePassphrase = { 
/**
 * What opens the records now.
 */
current: Unlock, 
/**
 * What will: 8 to 1,024 characters, whichever.
 */
passphrase: string, };
