// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What kind of session this is; decides how its minutes are shared out (§7).
 */
export type SessionKind = "foundation" | "build" | "endurance" | "recharge" | "earned_test";
