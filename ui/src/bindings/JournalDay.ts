// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DayOfWeek } from "./DayOfWeek";
import type { JournalActivity } from "./JournalActivity";
import type { JournalCheckIn } from "./JournalCheckIn";
import type { JournalNote } from "./JournalNote";
import type { JournalSession } from "./JournalSession";

/**
 * One day as one page.
 */
export type JournalDay = { 
/**
 * The training day.
 */
day: string, 
/**
 * Its day of the week.
 */
weekday: DayOfWeek, 
/**
 * Its check-in.
 */
check_in: JournalCheckIn | null, 
/**
 * Its sessions.
 */
sessions: Array<JournalSession>, 
/**
 * Activity outside Longplay.
 */
activities: Array<JournalActivity>, 
/**
 * Its note.
 */
note: JournalNote | null, };
