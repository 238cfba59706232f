// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SessionKind } from "./SessionKind";

/**
 * How often a kind of session was done.
 */
export type KindDone = { 
/**
 * The kind.
 */
kind: SessionKind, 
/**
 * Sessions.
 */
sessions: number, };
