// Generated from Rust by `cargo xtask bindings`. Do not edit.
export type SmallWindow = { stays_on_top: boolean, };
