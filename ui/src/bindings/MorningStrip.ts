// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { StripDay } from "./StripDay";

/**
 * The last 28 mornings against the own usual range.
 */
export type MorningStrip = { days: Array<StripDay>, low_tenths: number | null, high_tenths: number | null, };
