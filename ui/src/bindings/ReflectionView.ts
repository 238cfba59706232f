// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Ending } from "./Ending";
import type { FormSeen } from "./FormSeen";
import type { IntentionSeen } from "./IntentionSeen";
import type { Question } from "./Question";
import type { Reflection } from "./Reflection";
import type { Seconds } from "./Seconds";
import type { SessionKind } from "./SessionKind";
import type { ThoughtView } from "./ThoughtView";

/**
 * A session to reflect on.
 */
export type ReflectionView = { 
/**
 * The session.
 */
session: string, 
/**
 * Its training day.
 */
day: string, 
/**
 * Its kind.
 */
kind: SessionKind, 
/**
 * Whether it was an earned hard day, and not one of the foundation.
 */
hard: boolean, 
/**
 * Whether it was done away from the computer.
 */
elsewhere: boolean, 
/**
 * How it ended.
 */
ending: Ending, 
/**
 * Time under way.
 */
active: Seconds, 
/**
 * Sets logged.
 */
sets: number, 
/**
 * The rotating question.
 */
question: Question, 
/**
 * Form, where sets say something about it.
 */
form: FormSeen | null, 
/**
 * Whether a skill was practised in it.
 */
practised: boolean, 
/**
 * The intention, where there was one.
 */
intention: IntentionSeen | null, 
/**
 * Thoughts that were caught in it.
 */
thoughts: Array<ThoughtView>, 
/**
 * What the person has said already.
 */
reflection: Reflection | null, };
