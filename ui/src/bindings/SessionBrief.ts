// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Beyond } from "./Beyond";

/**
 * A session under way, in short.
 */
export type SessionBrief = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether it was interrupted, so that the person is asked before it goes on.
 */
interrupted: boolean, 
/**
 * What went beyond the plan, as long as the person has not said what drove it: closing asks.
 */
beyond: Array<Beyond>, };
