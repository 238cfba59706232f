// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { JournalEntry } from "./JournalEntry";

/**
 * Days with something recorded, newest first.
 */
export type JournalView = { 
/**
 * The days.
 */
entries: Array<JournalEntry>, 
/**
 * Where to go on from; `None` at the beginning of the journal.
 */
before: string | null, };
