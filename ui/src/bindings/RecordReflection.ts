// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Reflection } from "./Reflection";

/**
 * A reflection on a session that has ended. A second one corrects the first.
 */
export type RecordReflection = { 
/**
 * The session.
 */
session: string, 
/**
 * The reflection.
 */
reflection: Reflection, };
