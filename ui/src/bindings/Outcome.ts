// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { RedFlag } from "./RedFlag";

/**
 * What today is.
 */
export type Outcome = { "outcome": "train" } | { "outcome": "rest" } | { "outcome": "free_track", 
/**
 * Slugs of movements that might be fun, none of them ruled out today.
 */
ideas: Array<string>, } | { "outcome": "stop", 
/**
 * The flags that were named.
 */
flags: Array<RedFlag>, };
