// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Climbed } from "./Climbed";
import type { KindDone } from "./KindDone";
import type { Pair } from "./Pair";
import type { Written } from "./Written";

/**
 * A month.
 */
export type MonthPage = { 
/**
 * Its first day.
 */
first: string, 
/**
 * The last day that is told: its own last one, or today.
 */
last: string, 
/**
 * Whether it is still running.
 */
running: boolean, 
/**
 * Sessions.
 */
sessions: number, 
/**
 * The same by kind.
 */
kinds: Array<KindDone>, 
/**
 * Time under way in them.
 */
minutes: number, 
/**
 * Sets of strength.
 */
strength_sets: number, 
/**
 * Days with strength.
 */
strength_days: number, 
/**
 * Sets of practice.
 */
skill_sets: number, 
/**
 * Minutes that got the breath going, those outside Longplay too.
 */
base_minutes: number, 
/**
 * Minutes of activity outside Longplay.
 */
outside_minutes: number, 
/**
 * Two minutes of movement in between: how often.
 */
interludes: number, 
/**
 * Sessions in which the warning light was heeded.
 */
lights: number, 
/**
 * Who it was moved with, in the person's own words, in the order in which they came.
 */
company: Array<string>, 
/**
 * Movements done for the first time.
 */
new_movements: Array<string>, 
/**
 * Ladders of practice that ended on another movement than they began with.
 */
climbed: Array<Climbed>, 
/**
 * What thoughts were turned into, oldest first.
 */
learned: Array<Written>, 
/**
 * A pair of then and now whose later day is in this month: the first kind that has one.
 */
pair: Pair | null, 
/**
 * The first and the last of what was written.
 */
words: Array<Written>, };
