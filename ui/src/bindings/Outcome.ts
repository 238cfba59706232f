// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { RedFlag } from "./RedFlag";

/**
 * What today is.
 */
export type Outcome = { "outcome": "train" } | { "outcome": "rest" } | { "outcome": "stop", 
/**
 * The flags that were named.
 */
flags: Array<RedFlag>, };
