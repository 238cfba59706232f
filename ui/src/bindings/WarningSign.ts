// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Why the person stopped the work and went to the downshift. All of them are good judgement.
 */
export type WarningSign = "breath" | "focus" | "form" | "dizziness" | "joint" | "just_done";
