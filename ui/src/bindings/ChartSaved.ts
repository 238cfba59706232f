// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What was written.
 */
export type ChartSaved = { 
/**
 * The file.
 */
path: string, };
