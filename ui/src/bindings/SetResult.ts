// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Grams } from "./Grams";
import type { Quality } from "./Quality";
import type { RepsInReserve } from "./RepsInReserve";

/**
 * What was done in one set.
 */
export type SetResult = { 
/**
 * Repetitions or seconds, per side, as the movement is measured.
 */
amount: number, 
/**
 * Load, where there was one.
 */
load: Grams | null, 
/**
 * Reserve, where it was said.
 */
reserve: RepsInReserve | null, 
/**
 * How it went.
 */
quality: Quality, };
