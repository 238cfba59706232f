// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { NearestChange } from "./NearestChange";

/**
 * The nearest answers that would have made another session of today.
 */
export type WouldChange = { 
/**
 * Nearest first, at most one for each input. Empty: nothing near would have.
 */
changes: Array<NearestChange>, };
