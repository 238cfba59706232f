// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Count } from "./Count";
import type { Dose } from "./Dose";
import type { Grams } from "./Grams";
import type { Phase } from "./Phase";
import type { RepsInReserve } from "./RepsInReserve";

/**
 * What follows the current step's work.
 */
export type Next = { "next": "set", 
/**
 * Its phase.
 */
phase: Phase, 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * Which set; `None` for a ramp-up set.
 */
set: Count | null, 
/**
 * What it asks for.
 */
dose: Dose, 
/**
 * Whether on both sides.
 */
each_side: boolean, 
/**
 * With which load.
 */
load: Grams | null, 
/**
 * Stop with how many in reserve.
 */
reserve: RepsInReserve | null, } | { "next": "control_sample" } | { "next": "reflect" };
