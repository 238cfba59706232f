// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";
import type { ComplaintKind } from "./ComplaintKind";
import type { Control } from "./Control";
import type { Illness } from "./Illness";
import type { Intensity } from "./Intensity";
import type { Intent } from "./Intent";
import type { Item } from "./Item";
import type { Minutes } from "./Minutes";
import type { PlaceKind } from "./PlaceKind";
import type { ReadinessState } from "./ReadinessState";
import type { RedFlag } from "./RedFlag";
import type { Score } from "./Score";
import type { SleepMinutes } from "./SleepMinutes";
import type { SupportNeed } from "./SupportNeed";

/**
 * The input that caused a change.
 */
export type Cause = { "cause": "red_flag", 
/**
 * The first that was named.
 */
flag: RedFlag, } | { "cause": "sleep_below_usual", 
/**
 * Last night.
 */
sleep: SleepMinutes, 
/**
 * Own 28-day median.
 */
usual: SleepMinutes, } | { "cause": "sleep_very_short", 
/**
 * Last night.
 */
sleep: SleepMinutes, } | { "cause": "below_usual", 
/**
 * Today's total, 5 to 25.
 */
total: number, 
/**
 * Own 28-day median of the total, in tenths.
 */
usual_tenths: number, } | { "cause": "low_total", 
/**
 * Today's total, 5 to 25.
 */
total: number, } | { "cause": "item_lowest_twice", 
/**
 * The item.
 */
item: Item, } | { "cause": "low_week", 
/**
 * 7-day mean of the total, in tenths.
 */
mean_tenths: number, } | { "cause": "ill", 
/**
 * How.
 */
illness: Illness, } | { "cause": "after_fever" } | { "cause": "complaint", 
/**
 * Where.
 */
area: Area, 
/**
 * How.
 */
kind: ComplaintKind, 
/**
 * How strong.
 */
intensity: Intensity, } | { "cause": "known_area", 
/**
 * Where.
 */
area: Area, } | { "cause": "movement_control", 
/**
 * How it went.
 */
control: Control, } | { "cause": "wants_today", 
/**
 * The intent.
 */
intent: Intent, } | { "cause": "minutes_today", 
/**
 * How many.
 */
minutes: Minutes, } | { "cause": "own_choice" } | { "cause": "place_today", 
/**
 * Where.
 */
place: PlaceKind, } | { "cause": "album_lighter_week" } | { "cause": "return_after_gap", 
/**
 * How many.
 */
days: number, } | { "cause": "screening_answer" } | { "cause": "older_adult" } | { "cause": "under18" } | { "cause": "recent_fall" } | { "cause": "new_to_training" } | { "cause": "new_movement" } | { "cause": "clean_with_reserve", 
/**
 * How many exposures.
 */
exposures: number, } | { "cause": "harder_than_meant" } | { "cause": "clean_practice", 
/**
 * Share of clean attempts in percent.
 */
clean_percent: number, } | { "cause": "shaky_practice", 
/**
 * Share of clean attempts in percent.
 */
clean_percent: number, } | { "cause": "recent_load" } | { "cause": "week_full" } | { "cause": "sets_grow_slowly" } | { "cause": "rest_is_due" } | { "cause": "near_bedtime" } | { "cause": "planned" } | { "cause": "item_low", 
/**
 * The item.
 */
item: Item, 
/**
 * Its score.
 */
score: Score, } | { "cause": "readiness", 
/**
 * The state.
 */
state: ReadinessState, } | { "cause": "drained", 
/**
 * How many of the last ten.
 */
sessions: number, } | { "cause": "earned" } | { "cause": "exam_week" } | { "cause": "event_near", 
/**
 * Days to go.
 */
days: number, } | { "cause": "travelling" } | { "cause": "support_answer", 
/**
 * What support is wanted with.
 */
need: SupportNeed, } | { "cause": "not_enough_time" } | { "cause": "loads_too_heavy" } | { "cause": "heart_rate_unreliable" } | { "cause": "hard_recently" };
