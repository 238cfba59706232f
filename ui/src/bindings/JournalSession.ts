// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Beyond } from "./Beyond";
import type { Drive } from "./Drive";
import type { Ending } from "./Ending";
import type { FormSeen } from "./FormSeen";
import type { IntentionSeen } from "./IntentionSeen";
import type { JournalSet } from "./JournalSet";
import type { JournalSteady } from "./JournalSteady";
import type { Noticed } from "./Noticed";
import type { Question } from "./Question";
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
 * Where it was done away from the computer: the record to take it back by.
 */
elsewhere: string | null, 
/**
 * What the person wanted of it.
 */
intention: IntentionSeen | null, 
/**
 * What its sets say about form.
 */
form: FormSeen | null, 
/**
 * Whether a skill was practised in it.
 */
practised: boolean, 
/**
 * The rotating question of its reflection.
 */
question: Question, 
/**
 * What the person noticed.
 */
noticed: Noticed, 
/**
 * For every word of discomfort in it: its number in the session, to take it back by.
 */
discomfort_indices: Array<number>, 
/**
 * What went beyond the plan.
 */
beyond: Array<Beyond>, 
/**
 * What led there, where the person said so.
 */
drive: Drive | null, 
/**
 * The reflection.
 */
reflection: Reflection | null, 
/**
 * The reflection's id.
 */
reflection_id: string | null, };
