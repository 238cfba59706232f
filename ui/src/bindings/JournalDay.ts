// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DayOfWeek } from "./DayOfWeek";
import type { JournalActivity } from "./JournalActivity";
import type { JournalCheckIn } from "./JournalCheckIn";
import type { JournalCompany } from "./JournalCompany";
import type { JournalConfidence } from "./JournalConfidence";
import type { JournalNote } from "./JournalNote";
import type { JournalReview } from "./JournalReview";
import type { JournalSession } from "./JournalSession";
import type { ThoughtView } from "./ThoughtView";

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
 * Whether a session was planned that can still be said to have been done elsewhere.
 */
elsewhere: boolean, 
/**
 * Thoughts that were caught.
 */
thoughts: Array<ThoughtView>, 
/**
 * Who the day was moved with.
 */
company: JournalCompany | null, 
/**
 * How sure the person said to be of daily life.
 */
confidence: JournalConfidence | null, 
/**
 * What the person said of albums.
 */
reviews: Array<JournalReview>, 
/**
 * Its note.
 */
note: JournalNote | null, };
