// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Goal } from "./Goal";
import type { SupportNeed } from "./SupportNeed";

/**
 * What the person wants of the next album; where nothing is said, the profile speaks.
 */
export type Wishes = { 
/**
 * How many weeks, four to six; an event's date goes first.
 */
weeks: number | null, 
/**
 * What it is for.
 */
purpose: Goal | null, 
/**
 * What support is wanted with.
 */
support: SupportNeed | null, };
