// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { NearestInput } from "./NearestInput";
import type { PlanInShort } from "./PlanInShort";

/**
 * One answer, and the session that it would have made.
 */
export type NearestChange = { 
/**
 * The answer.
 */
input: NearestInput, 
/**
 * How many steps it is away from what was said: half hours, points, five minutes.
 */
steps: number, 
/**
 * The session as it is.
 */
before: PlanInShort, 
/**
 * The session as it would be.
 */
after: PlanInShort, };
