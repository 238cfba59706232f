// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { LoggedSet } from "./LoggedSet";
import type { Measure } from "./Measure";

/**
 * A set on its page.
 */
export type JournalSet = { 
/**
 * Its number in the session, to correct it by.
 */
index: number, 
/**
 * Whether it was corrected afterwards.
 */
corrected: boolean, 
/**
 * What its amount counts.
 */
measure: Measure, 
/**
 * The set.
 */
set: LoggedSet, };
