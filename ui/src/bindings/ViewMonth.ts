// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Which month.
 */
export type ViewMonth = { 
/**
 * A day of it. Left out: the latest one that is over, or the running one where there is none.
 */
month: string | null, };
