// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DayOfWeek } from "./DayOfWeek";
import type { Minutes } from "./Minutes";
import type { SessionKind } from "./SessionKind";

/**
 * The next planned session after today.
 */
export type NextSession = { 
/**
 * Its day.
 */
day: string, 
/**
 * That day of the week.
 */
weekday: DayOfWeek, 
/**
 * Its kind.
 */
kind: SessionKind, 
/**
 * Its minutes.
 */
minutes: Minutes, };
