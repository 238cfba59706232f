// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Minutes } from "./Minutes";
import type { ReadinessState } from "./ReadinessState";
import type { SessionKind } from "./SessionKind";

/**
 * A session in a few facts.
 */
export type PlanInShort = { 
/**
 * Whether it is a session at all.
 */
trains: boolean, 
/**
 * Its kind.
 */
kind: SessionKind, 
/**
 * The state it is made for.
 */
state: ReadinessState, 
/**
 * Its minutes.
 */
minutes: Minutes, 
/**
 * Its work sets of strength.
 */
sets: number, 
/**
 * Its planned load.
 */
planned_load: number, };
