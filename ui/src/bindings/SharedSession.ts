// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SessionKind } from "./SessionKind";
import type { SharedPhase } from "./SharedPhase";

/**
 * A session to give away.
 */
export type SharedSession = { 
/**
 * What it is for.
 */
kind: SessionKind, 
/**
 * The phases that have something in them, in order.
 */
phases: Array<SharedPhase>, };
