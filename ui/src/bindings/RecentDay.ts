// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SessionKind } from "./SessionKind";

/**
 * One of the last 28 days.
 */
export type RecentDay = { 
/**
 * The training day.
 */
day: string, 
/**
 * The kinds of its sessions, in order.
 */
sessions: Array<SessionKind>, 
/**
 * How many activities outside Longplay it had.
 */
activities: number, };
