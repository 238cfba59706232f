// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Which days to list.
 */
export type ViewJournal = { 
/**
 * Only days before this one; from today on when it is left out.
 */
before: string | null, };
