// Generated from Rust by `cargo xtask bindings`. Do not edit.
export type ShowSession = { large_type: boolean, small_window: boolean, };
