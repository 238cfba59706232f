// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";
import type { Grams } from "./Grams";
import type { Minutes } from "./Minutes";
import type { Muscle } from "./Muscle";
import type { Phase } from "./Phase";
import type { PlaceKind } from "./PlaceKind";
import type { RepsInReserve } from "./RepsInReserve";

/**
 * What is different from the planned session.
 */
export type Change = { "change": "fewer_sets", 
/**
 * Sets as planned.
 */
planned: number, 
/**
 * Sets now.
 */
now: number, } | { "change": "no_strength" } | { "change": "lighter_load", 
/**
 * By how many percent.
 */
percent: number, } | { "change": "more_load", 
/**
 * The movement.
 */
movement: string, 
/**
 * Last load.
 */
from: Grams, 
/**
 * Load now.
 */
to: Grams, } | { "change": "more_repetitions", 
/**
 * The movement.
 */
movement: string, 
/**
 * Last dose.
 */
from: number, 
/**
 * Dose now.
 */
to: number, } | { "change": "more_reserve", 
/**
 * The reserve to stop at.
 */
reserve: RepsInReserve, } | { "change": "instead", 
/**
 * Planned.
 */
planned: string, 
/**
 * Now.
 */
now: string, } | { "change": "takes_over", 
/**
 * Planned, with the others.
 */
from: string, 
/**
 * What takes them over.
 */
by: string, } | { "change": "area_left_out", 
/**
 * The area.
 */
area: Area, } | { "change": "easy_range", 
/**
 * The area.
 */
area: Area, } | { "change": "easier_variation", 
/**
 * Planned.
 */
planned: string, 
/**
 * Now.
 */
now: string, } | { "change": "easier_aerobic", 
/**
 * Minutes now.
 */
minutes: Minutes, } | { "change": "familiar_skill" } | { "change": "harder_skill", 
/**
 * The movement it came from.
 */
from: string, 
/**
 * The movement now.
 */
to: string, } | { "change": "harder_variation", 
/**
 * The movement it came from.
 */
from: string, 
/**
 * The movement now.
 */
to: string, } | { "change": "left_out", 
/**
 * The movement.
 */
movement: string, } | { "change": "more_skill", 
/**
 * Extra minutes.
 */
minutes: Minutes, } | { "change": "shorter_session", 
/**
 * Minutes planned.
 */
planned: Minutes, 
/**
 * Minutes now.
 */
now: Minutes, } | { "change": "phase_not_today", 
/**
 * The phase.
 */
phase: Phase, } | { "change": "gentle_only" } | { "change": "breathing_only" } | { "change": "rest_day" } | { "change": "full_stop" } | { "change": "elsewhere", 
/**
 * Where.
 */
place: PlaceKind, } | { "change": "lighter_week" } | { "change": "finding_load", 
/**
 * The movement.
 */
movement: string, } | { "change": "support_beside" } | { "change": "balance_first" } | { "change": "intervals", 
/**
 * Vigorous minutes.
 */
minutes: Minutes, } | { "change": "hard_part_waits" } | { "change": "earned_test", 
/**
 * The lift.
 */
movement: string, } | { "change": "test_waits", 
/**
 * The lift.
 */
movement: string, } | { "change": "measure", 
/**
 * The movement.
 */
movement: string, } | { "change": "muscles_left_out", 
/**
 * Which.
 */
muscles: Array<Muscle>, } | { "change": "other_side" } | { "change": "fewer_repeats", 
/**
 * Repeats as planned.
 */
planned: number, 
/**
 * Repeats now.
 */
now: number, } | { "change": "event_morning" } | { "change": "moved_here" } | { "change": "free_track" };
