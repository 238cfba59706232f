// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DayOfWeek } from "./DayOfWeek";
import type { SessionKind } from "./SessionKind";
import type { SetView } from "./SetView";

/**
 * A session of a day as it would be kept if it was done as planned.
 */
export type DoneElsewhere = { 
/**
 * The training day.
 */
day: string, 
/**
 * Its day of the week.
 */
weekday: DayOfWeek, 
/**
 * The kind of session.
 */
kind: SessionKind, 
/**
 * Its sets, as planned.
 */
sets: Array<SetView>, };
