// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DayOfWeek } from "./DayOfWeek";
import type { FoodHabit } from "./FoodHabit";
import type { Invitation } from "./Invitation";
import type { Minutes } from "./Minutes";
import type { SelfTalk } from "./SelfTalk";
import type { WeekTheme } from "./WeekTheme";

/**
 * A strand and the place that it has.
 */
export type StrandPlace = { "strand": "rhythm", 
/**
 * Days of the week.
 */
days: Array<DayOfWeek>, } | { "strand": "structure", 
/**
 * One theme a week.
 */
weeks: Array<WeekTheme>, } | { "strand": "progression", 
/**
 * Slugs of the anchors.
 */
anchors: Array<string>, } | { "strand": "recovery", 
/**
 * The lighter week, counted from 1; `None` where a taper or exams make the end light.
 */
lighter_week: number | null, 
/**
 * Days of a week without work.
 */
easy_days: number, } | { "strand": "skill", 
/**
 * Slugs of the movements that practice begins with.
 */
ladders: Array<string>, } | { "strand": "strength", 
/**
 * Days of a building week with it.
 */
days: number, } | { "strand": "conditioning", 
/**
 * Minutes of a usual week by now.
 */
from: Minutes, 
/**
 * Minutes that the last building week aims at.
 */
aim: Minutes, } | { "strand": "nutrition", 
/**
 * The habit.
 */
habit: FoodHabit, } | { "strand": "mindset", 
/**
 * The turn.
 */
turn: SelfTalk, } | { "strand": "community", 
/**
 * The invitation.
 */
invitation: Invitation, };
