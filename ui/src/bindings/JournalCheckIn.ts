// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { CheckIn } from "./CheckIn";
import type { DatedDay } from "./DatedDay";
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
 * When it corrects an earlier one: the day on which it did.
 */
corrected: DatedDay | null, 
/**
 * Readiness that follows from it.
 */
state: ReadinessState, 
/**
 * The answers.
 */
check_in: CheckIn, };
