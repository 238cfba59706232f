// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The five phases, in the order they always have.
 */
export type Phase = "prime" | "skill" | "strength" | "aerobic" | "downshift";
