// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Ending } from "./Ending";
import type { JournalSet } from "./JournalSet";
import type { JournalSteady } from "./JournalSteady";
import type { Reflection } from "./Reflection";
import type { Seconds } from "./Seconds";
import type { SessionKind } from "./SessionKind";

/**
 * A session on its page.
 */
export type JournalSession = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it began.
 */
started: string, 
/**
 * Its kind.
 */
kind: SessionKind, 
/**
 * How it ended.
 */
ending: Ending, 
/**
 * Time under way.
 */
active: Seconds, 
/**
 * Its sets.
 */
sets: Array<JournalSet>, 
/**
 * What the person said of the aerobic part; `None` where nothing was.
 */
steady: JournalSteady | null, 
/**
 * The reflection.
 */
reflection: Reflection | null, 
/**
 * The reflection's id.
 */
reflection_id: string | null, };
