// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Which day to show.
 */
export type ViewJournalDay = { 
/**
 * The training day.
 */
day: string, };
