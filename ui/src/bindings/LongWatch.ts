// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DatedDay } from "./DatedDay";
import type { Evidence } from "./Evidence";

/**
 * What the last days speak for.
 */
export type LongWatch = { "speaks_for": "easier_week", 
/**
 * What speaks for it, most days first.
 */
evidence: Array<Evidence>, 
/**
 * The last day of the easier week, if it is taken today.
 */
until: DatedDay, } | { "speaks_for": "professional", 
/**
 * What speaks for it, most days first.
 */
evidence: Array<Evidence>, };
