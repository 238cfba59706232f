// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { HistoryShare } from "./HistoryShare";

/**
 * What an exchange changes.
 */
export type HistoryChange = { 
/**
 * What is here now and will not be.
 */
goes: HistoryShare, 
/**
 * What is not here now and will be.
 */
comes: HistoryShare, 
/**
 * Records that are in both.
 */
stays: number, };
