// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { RecentDay } from "./RecentDay";

/**
 * The last 28 days.
 */
export type Recent = { 
/**
 * Always 28, the oldest first; the last is today.
 */
days: Array<RecentDay>, 
/**
 * Sessions in these days. It can never break, it only moves.
 */
sessions_in_28_days: number, };
