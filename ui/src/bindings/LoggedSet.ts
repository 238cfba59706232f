// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Grams } from "./Grams";
import type { Phase } from "./Phase";
import type { Quality } from "./Quality";
import type { RepsInReserve } from "./RepsInReserve";

/**
 * One set as it was done.
 */
export type LoggedSet = { 
/**
 * The phase.
 */
phase: Phase, 
/**
 * Index of the block in that phase, from 0.
 */
block: number, 
/**
 * Number of the set in the block, from 1.
 */
set: number, 
/**
 * The movement's slug (after a swap: what was done).
 */
movement: string, 
/**
 * Repetitions or seconds done, as the movement is measured.
 */
amount: number, 
/**
 * Load, where there was one.
 */
load: Grams | null, 
/**
 * Reserve reported.
 */
reserve: RepsInReserve | null, 
/**
 * How it went.
 */
quality: Quality, };
