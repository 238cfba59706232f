// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What the weeks say.
 */
export type BaseFinding = { "finding": "still_learning", 
/**
 * Whole weeks so far.
 */
have: number, 
/**
 * Whole weeks needed.
 */
need: number, } | { "finding": "usual", 
/**
 * Median of the minutes.
 */
moderate_minutes: number, 
/**
 * Median of the strength days; a half goes down.
 */
strength_days: number, 
/**
 * Whole weeks.
 */
weeks: number, 
/**
 * Weeks with at least the lower end of the recommended minutes.
 */
weeks_with_minutes: number, 
/**
 * Weeks with at least the recommended strength days.
 */
weeks_with_strength: number, };
