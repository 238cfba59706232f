// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BlockPurpose } from "./BlockPurpose";
import type { Dose } from "./Dose";
import type { Equipment } from "./Equipment";
import type { RepsInReserve } from "./RepsInReserve";
import type { Rpe } from "./Rpe";
import type { Seconds } from "./Seconds";

/**
 * One movement of a shared session.
 */
export type SharedMovement = { 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * Work sets.
 */
sets: number, 
/**
 * What each set asks for.
 */
dose: Dose, 
/**
 * Whether each set is done on both sides.
 */
each_side: boolean, 
/**
 * What it is done with, where it takes a load. How heavy is for whoever does it to find.
 */
implement: Equipment | null, 
/**
 * Reserve to stop with, as planned.
 */
reserve: RepsInReserve | null, 
/**
 * Planned effort.
 */
effort: Rpe, 
/**
 * Rest after each set.
 */
rest: Seconds, 
/**
 * Whether it is meant fast.
 */
fast: boolean, 
/**
 * Whether its sets take turns with those of the next movement.
 */
superset: boolean, 
/**
 * What it is there for.
 */
purpose: BlockPurpose, };
