// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { About } from "./About";
import type { DatedDay } from "./DatedDay";
import type { Did } from "./Did";

/**
 * One entry.
 */
export type HistoryEntry = { 
/**
 * The record's id.
 */
id: string, 
/**
 * When, in the local time of then.
 */
at: string, 
/**
 * The person's date then, where it was another day.
 */
on: DatedDay | null, 
/**
 * What was done.
 */
did: Did, 
/**
 * To what.
 */
about: About, };
