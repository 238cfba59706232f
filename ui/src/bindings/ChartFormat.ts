// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What kind of file.
 */
export type ChartFormat = "svg" | "png" | "csv";
