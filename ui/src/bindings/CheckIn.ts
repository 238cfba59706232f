// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Complaint } from "./Complaint";
import type { Control } from "./Control";
import type { Illness } from "./Illness";
import type { Intent } from "./Intent";
import type { Minutes } from "./Minutes";
import type { PlaceKind } from "./PlaceKind";
import type { RedFlag } from "./RedFlag";
import type { Score } from "./Score";
import type { SleepMinutes } from "./SleepMinutes";
import type { Supply } from "./Supply";

/**
 * One morning's answers. On a rest day sleep and the five items are all that is asked.
 */
export type CheckIn = { 
/**
 * Time asleep.
 */
sleep: SleepMinutes, 
/**
 * 5 restful, 3 some trouble, 1 hardly slept.
 */
sleep_quality: Score, 
/**
 * 5 fresh, 3 usual, 1 drained.
 */
energy: Score, 
/**
 * 5 feel good, 3 usual, 1 very sore.
 */
muscles: Score, 
/**
 * 5 relaxed, 3 usual, 1 overloaded.
 */
stress: Score, 
/**
 * 5 bright, 3 flat, 1 very low or irritable.
 */
mood: Score, 
/**
 * Body map. Empty when nothing is to be said.
 */
complaints: Array<Complaint>, 
/**
 * Sample movement, when taken at the check-in; otherwise it ends Prime.
 */
control: Control | null, 
/**
 * What to build. `None` on a rest day, or as planned.
 */
intent: Intent | null, 
/**
 * Minutes available today. `None`: the usual ones.
 */
minutes: Minutes | null, 
/**
 * Where today's session takes place. `None`: the usual place.
 */
place: PlaceKind | null, 
/**
 * Illness today.
 */
illness: Illness, 
/**
 * Food of the day before. `None`: nothing was said.
 */
fuel: Supply | null, 
/**
 * Water of the day before. `None`: nothing was said.
 */
water: Supply | null, 
/**
 * Red flags, if any.
 */
red_flags: Array<RedFlag>, };
