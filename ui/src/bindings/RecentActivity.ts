// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Minutes } from "./Minutes";

/**
 * What the person did before Longplay. It seeds the limits of the first weeks.
 */
export type RecentActivity = { 
/**
 * Minutes of activity of any kind in a usual recent week.
 */
weekly_minutes: Minutes, 
/**
 * Longest usual session of any kind.
 */
longest_session: Minutes, 
/**
 * Days with strength work in a usual recent week, 0 to 7.
 */
strength_days: number, };
