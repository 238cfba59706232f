// Generated from Rust by `cargo xtask bindings`. Do not edit.
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
 * Whether a reserve belongs to it.
 */
takes_reserve: boolean, };
