// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { OwnWords } from "./OwnWords";

/**
 * Two lines, at least four weeks apart.
 */
export type ThenAndNow = { 
/**
 * The earlier one.
 */
then: OwnWords, 
/**
 * The later one.
 */
now: OwnWords, };
