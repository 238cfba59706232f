// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DayOfWeek } from "./DayOfWeek";
import type { Goal } from "./Goal";
import type { HeartRate } from "./HeartRate";
import type { LifeContext } from "./LifeContext";
import type { Loads } from "./Loads";
import type { Minutes } from "./Minutes";
import type { Months } from "./Months";
import type { Occasion } from "./Occasion";
import type { Place } from "./Place";
import type { RecentActivity } from "./RecentActivity";
import type { Screening } from "./Screening";
import type { SupportNeed } from "./SupportNeed";
import type { UsualLoad } from "./UsualLoad";

/**
 * Everything the first run asks.
 */
export type Profile = { 
/**
 * Year of birth.
 */
birth_year: number, 
/**
 * Lives that training has to fit.
 */
contexts: Array<LifeContext>, 
/**
 * Months of regular training so far.
 */
training_months: Months, 
/**
 * Loads usually worked with, where known.
 */
usual_loads: Array<UsualLoad>, 
/**
 * Screening answers.
 */
screening: Screening, 
/**
 * What was done lately.
 */
recent: RecentActivity, 
/**
 * Goals, most important first.
 */
goals: Array<Goal>, 
/**
 * Days on which a session is planned.
 */
days: Array<DayOfWeek>, 
/**
 * Minutes a session may usually take, 10 to 60.
 */
minutes: Minutes, 
/**
 * Usual bedtime, local.
 */
bedtime: string | null, 
/**
 * Places; the first is the usual one.
 */
places: Array<Place>, 
/**
 * Loads to pick from.
 */
loads: Loads, 
/**
 * What support is wanted with.
 */
support: SupportNeed | null, 
/**
 * Days of the week with sport outside Longplay.
 */
sport_days: Array<DayOfWeek>, 
/**
 * Slugs of movements that are "not for me for now".
 */
excluded_movements: Array<string>, 
/**
 * Exams, an event, travel: times with a plan of their own.
 */
occasions: Array<Occasion>, 
/**
 * Heart rate at rest in beats per minute, where it is known; heart-rate targets need it (Karvonen, §5).
 */
resting_heart_rate: HeartRate | null, };
