// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * One calendar week, from Monday.
 */
export type BaseWeek = { 
/**
 * Its Monday.
 */
starts: string, 
/**
 * Days from the first day of the charts to its Monday.
 */
x: number, 
/**
 * Moderate minutes and twice the vigorous ones, Longplay's aerobic time and activity outside it.
 */
moderate_minutes: number, 
/**
 * Days with at least one set of strength.
 */
strength_days: number, 
/**
 * Whether all seven days are past and known. A week that is not whole is not judged.
 */
complete: boolean, };
