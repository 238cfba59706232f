// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What led beyond the plan, in the person's own word.
 */
export type Drive = "purpose" | "pressure";
