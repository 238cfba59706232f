// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { TodayView } from "./TodayView";

/**
 * What recording a check-in did.
 */
export type CheckInRecorded = { 
/**
 * The record's id; `retract_record` takes it back.
 */
id: string, 
/**
 * The day it counts for.
 */
day: string, 
/**
 * Whether it corrects an earlier one of that day.
 */
corrected: boolean, 
/**
 * Today as it is now.
 */
today: TodayView, };
