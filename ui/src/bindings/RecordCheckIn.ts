// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { CheckIn } from "./CheckIn";

/**
 * A check-in for a day.
 */
export type RecordCheckIn = { 
/**
 * The training day; today when it is left out. Never a day to come.
 */
day: string | null, 
/**
 * The answers.
 */
check_in: CheckIn, };
