// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { LoadSteps } from "./LoadSteps";
import type { LoggedSet } from "./LoggedSet";

/**
 * A logged set, and what can be said of it.
 */
export type SetView = { 
/**
 * What was done.
 */
set: LoggedSet, 
/**
 * Whether its amount counts seconds.
 */
timed: boolean, 
/**
 * Whether its movement takes a load.
 */
takes_load: boolean, 
/**
 * The loads that can be picked for it, where that is known.
 */
loads: LoadSteps | null, 
/**
 * Whether a reserve belongs to it.
 */
takes_reserve: boolean, 
/**
 * Whether it was the last one of its movement, which is over, so that a further set can be logged after it.
 */
may_add: boolean, };
