// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Charge } from "./Charge";
import type { SessionKind } from "./SessionKind";

/**
 * The last session, seen from the next morning.
 */
export type LoopClosed = { 
/**
 * The day of the session.
 */
day: string, 
/**
 * What it was.
 */
kind: SessionKind, 
/**
 * Whether it charged or drained (training-science §12).
 */
charge: Charge, };
