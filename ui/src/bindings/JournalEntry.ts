// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Activity } from "./Activity";
import type { Besides } from "./Besides";
import type { DayOfWeek } from "./DayOfWeek";
import type { ReadinessState } from "./ReadinessState";
import type { SessionKind } from "./SessionKind";

/**
 * A day in the list.
 */
export type JournalEntry = { 
/**
 * The training day.
 */
day: string, 
/**
 * Its day of the week.
 */
weekday: DayOfWeek, 
/**
 * Readiness that morning.
 */
state: ReadinessState | null, 
/**
 * Kinds of the sessions done.
 */
sessions: Array<SessionKind>, 
/**
 * Activity outside Longplay.
 */
activities: Array<Activity>, 
/**
 * What else was said.
 */
besides: Array<Besides>, 
/**
 * The line of the reflection, or the beginning of the note, or a thought that was caught, or other words of the day.
 */
line: string | null, };
