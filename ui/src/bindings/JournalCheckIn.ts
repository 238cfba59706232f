// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { CheckIn } from "./CheckIn";
import type { ReadinessState } from "./ReadinessState";

/**
 * A check-in on its page.
 */
export type JournalCheckIn = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it was recorded.
 */
at: string, 
/**
 * Whether it corrects an earlier one.
 */
corrected: boolean, 
/**
 * Readiness that follows from it.
 */
state: ReadinessState, 
/**
 * The answers.
 */
check_in: CheckIn, };
