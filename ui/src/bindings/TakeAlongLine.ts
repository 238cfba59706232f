// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BlockPurpose } from "./BlockPurpose";
import type { Dose } from "./Dose";
import type { Equipment } from "./Equipment";
import type { Grams } from "./Grams";
import type { HeartRateRange } from "./HeartRateRange";
import type { QualityStop } from "./QualityStop";
import type { RampUp } from "./RampUp";
import type { RepsInReserve } from "./RepsInReserve";
import type { Rpe } from "./Rpe";
import type { Seconds } from "./Seconds";
import type { Support } from "./Support";

/**
 * One movement of the page.
 */
export type TakeAlongLine = { 
/**
 * The movement's slug; its setup, cues and stop are words by that slug.
 */
movement: string, 
/**
 * Lighter sets first, lightest first.
 */
ramp_up: Array<RampUp>, 
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
 * Load, where there is one.
 */
load: Grams | null, 
/**
 * What carries it.
 */
implement: Equipment | null, 
/**
 * Reserve to stop with.
 */
reserve: RepsInReserve | null, 
/**
 * Planned effort.
 */
effort: Rpe, 
/**
 * Heart rates to stay between, where they say something.
 */
heart_rate: HeartRateRange | null, 
/**
 * Whether its sets take turns with those of the next line.
 */
superset: boolean, 
/**
 * Rest after each set; `None` where one set is all.
 */
rest: Seconds | null, 
/**
 * Fixed support to hold on to.
 */
support: Support | null, 
/**
 * Whether it is meant fast.
 */
fast: boolean, 
/**
 * When practice of it ends for today.
 */
quality_stop: QualityStop | null, 
/**
 * What it is there for.
 */
purpose: BlockPurpose, };
