// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { StripDay } from "./StripDay";

/**
 * The last 28 mornings and today, against the own usual range.
 */
export type MorningStrip = { 
/**
 * The mornings, oldest first; today is the last.
 */
days: Array<StripDay>, 
/**
 * Lower end of the usual range, in tenths of a point; `None` while it is unknown.
 */
low_tenths: number | null, 
/**
 * Upper end of the usual range, in tenths of a point.
 */
high_tenths: number | null, };
