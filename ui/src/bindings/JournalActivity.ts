// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Activity } from "./Activity";
import type { DatedDay } from "./DatedDay";

/**
 * An activity on its page.
 */
export type JournalActivity = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it corrects an earlier one: the day on which it did.
 */
corrected: DatedDay | null, 
/**
 * The activity.
 */
activity: Activity, };
