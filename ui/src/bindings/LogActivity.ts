// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Activity } from "./Activity";

/**
 * Activity outside Longplay.
 */
export type LogActivity = { 
/**
 * The training day; today when it is left out.
 */
day: string | null, 
/**
 * What was done.
 */
activity: Activity, 
/**
 * The record it corrects.
 */
corrects: string | null, };
