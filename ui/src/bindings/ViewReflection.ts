// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Which session to reflect on.
 */
export type ViewReflection = { 
/**
 * The session; it has ended.
 */
session: string, };
