// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Activity } from "./Activity";

/**
 * An activity on its page.
 */
export type JournalActivity = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether it corrects an earlier one.
 */
corrected: boolean, 
/**
 * The activity.
 */
activity: Activity, };
