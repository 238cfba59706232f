// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Muscle } from "./Muscle";
import type { SupportChange } from "./SupportChange";
import type { SupportNeed } from "./SupportNeed";

/**
 * Something about a proposed album, and why.
 */
export type Proposed = { "proposed": "keeps_anchor", 
/**
 * Its slug.
 */
movement: string, } | { "proposed": "new_anchor", 
/**
 * Its slug.
 */
movement: string, } | { "proposed": "replaces", 
/**
 * New ones.
 */
new: number, 
/**
 * All.
 */
of: number, } | { "proposed": "lasts", 
/**
 * Weeks.
 */
weeks: number, } | { "proposed": "for_exams", 
/**
 * Weeks, counted from 1.
 */
weeks: Array<number>, } | { "proposed": "for_event", 
/**
 * Weeks, counted from 1.
 */
weeks: Array<number>, } | { "proposed": "holds_test", 
/**
 * The week, counted from 1.
 */
week: number, } | { "proposed": "from_support", 
/**
 * The answer.
 */
need: SupportNeed, 
/**
 * The changes.
 */
changes: Array<SupportChange>, } | { "proposed": "leaves_out", 
/**
 * The muscle groups.
 */
muscles: Array<Muscle>, };
