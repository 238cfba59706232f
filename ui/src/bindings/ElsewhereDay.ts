// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The day whose session was done elsewhere.
 */
export type ElsewhereDay = { 
/**
 * The training day; today when it is left out.
 */
day: string | null, };
