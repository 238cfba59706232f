// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Phase } from "./Phase";
import type { Reframe } from "./Reframe";

/**
 * A thought, and what it may be turned with.
 */
export type ThoughtView = { 
/**
 * Its id, to turn it or take it back by.
 */
id: string, 
/**
 * The session it was caught in.
 */
session: string | null, 
/**
 * The phase it was caught in.
 */
phase: Phase | null, 
/**
 * The movement that was next, or being done.
 */
movement: string | null, 
/**
 * The person's words.
 */
text: string, 
/**
 * What the person turned it into.
 */
turned: string | null, 
/**
 * The question to turn it with.
 */
reframe: Reframe, };
