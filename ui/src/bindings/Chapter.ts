// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What a page of Progress is about.
 */
export type Chapter = "mornings" | "skill" | "strength" | "base" | "capable" | "load";
