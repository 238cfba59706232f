// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BlockPurpose } from "./BlockPurpose";
import type { Dose } from "./Dose";
import type { Equipment } from "./Equipment";
import type { Grams } from "./Grams";
import type { HeartRateRange } from "./HeartRateRange";
import type { Pattern } from "./Pattern";
import type { QualityStop } from "./QualityStop";
import type { RampUp } from "./RampUp";
import type { RepsInReserve } from "./RepsInReserve";
import type { Rpe } from "./Rpe";
import type { Seconds } from "./Seconds";
import type { Support } from "./Support";
import type { Why } from "./Why";
import type { Zone } from "./Zone";

/**
 * One movement of a phase with its sets.
 */
export type Block = { 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * The movement's pattern (chooses its figure).
 */
pattern: Pattern, 
/**
 * Sets; for one-sided movements a set is both sides.
 */
sets: number, 
/**
 * What each set asks for.
 */
dose: Dose, 
/**
 * Whether each set is done on both sides in turn.
 */
each_side: boolean, 
/**
 * Ramp-up sets before the work sets, lightest first.
 */
ramp_up: Array<RampUp>, 
/**
 * External load, where the movement takes one.
 */
load: Grams | null, 
/**
 * Heavier loads that the later sets of a careful first time may go to, one after the other: each while the set before
 * was clean with five or more in reserve (§3). Empty for every other block.
 */
climb: Array<Grams>, 
/**
 * How heavy it is meant.
 */
zone: Zone, 
/**
 * What carries that load.
 */
implement: Equipment | null, 
/**
 * Lowest reserve to stop at, for strength.
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
 * Time to change over to this block.
 */
transition: Seconds, 
/**
 * Fixed support to hold on to, where one is needed.
 */
support: Support | null, 
/**
 * Whether the sets are meant fast (power).
 */
fast: boolean, 
/**
 * Whether its sets take turns with those of the next block: a superset of different muscles, one of which rests while the
 * other works (§3, Iversen 2021). The first of the two has as many sets as the second, or one more.
 */
superset: boolean, 
/**
 * When practice of it ends for today; every skill has one (§4).
 */
quality_stop: QualityStop | null, 
/**
 * What it is there for.
 */
purpose: BlockPurpose, 
/**
 * Heart rates to stay between, for aerobic work where they can be known.
 */
heart_rate: HeartRateRange | null, 
/**
 * Why this movement was chosen.
 */
why: Why, 
/**
 * Movements that may replace this one today, best first: same purpose, no excluded area, own equipment.
 */
alternatives: Array<string>, };
