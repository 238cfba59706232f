// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DatedDay } from "./DatedDay";
import type { SignalDays } from "./SignalDays";

/**
 * What the last days speak for.
 */
export type LongWatch = { 
/**
 * What speaks for it, most days first.
 */
evidence: Array<SignalDays>, } & ({ "speaks_for": "easier_week", 
/**
 * The last day of the easier week, if it is taken today.
 */
until: DatedDay, } | { "speaks_for": "light_days", 
/**
 * The first of them, if they are still to come.
 */
from: DatedDay | null, 
/**
 * The last.
 */
until: DatedDay, } | { "speaks_for": "own_pace" } | { "speaks_for": "professional" });
