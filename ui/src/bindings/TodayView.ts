// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Activity } from "./Activity";
import type { AlbumBrief } from "./AlbumBrief";
import type { AskAgain } from "./AskAgain";
import type { BaseSoFar } from "./BaseSoFar";
import type { CheckIn } from "./CheckIn";
import type { DayOfWeek } from "./DayOfWeek";
import type { IntentionOffer } from "./IntentionOffer";
import type { Lever } from "./Lever";
import type { LongWatch } from "./LongWatch";
import type { LoopClosed } from "./LoopClosed";
import type { Minutes } from "./Minutes";
import type { MorningStrip } from "./MorningStrip";
import type { NextSession } from "./NextSession";
import type { Offers } from "./Offers";
import type { PlaceKind } from "./PlaceKind";
import type { Readiness } from "./Readiness";
import type { SessionBrief } from "./SessionBrief";
import type { SessionDone } from "./SessionDone";
import type { SessionPlan } from "./SessionPlan";
import type { SideBrief } from "./SideBrief";
import type { Track } from "./Track";
import type { TurnedThought } from "./TurnedThought";

/**
 * Today, whole.
 */
export type TodayView = { 
/**
 * The training day.
 */
day: string, 
/**
 * Its day of the week.
 */
weekday: DayOfWeek, 
/**
 * The album.
 */
album: AlbumBrief | null, 
/**
 * The planned session of today, before the check-in; `None` on a free day.
 */
planned: Track | null, 
/**
 * Minutes that the album gives today's session, or that a session usually takes.
 */
usual_minutes: Minutes, 
/**
 * Places to choose from; the first is the usual one.
 */
places: Array<PlaceKind>, 
/**
 * Today's check-in; `None`: it is due.
 */
check_in: CheckIn | null, 
/**
 * Areas that a check-in which is due asks about again, because they spoke last time.
 */
ask_again: Array<AskAgain>, 
/**
 * The check-in's id, to take it back by.
 */
check_in_id: string | null, 
/**
 * Readiness, once checked in.
 */
readiness: Readiness | null, 
/**
 * The last 28 mornings against the own usual range.
 */
strip: MorningStrip, 
/**
 * Today's session, once checked in.
 */
plan: SessionPlan | null, 
/**
 * The day's other session, while there is one to choose.
 */
other_side: SideBrief | null, 
/**
 * What else may be chosen.
 */
offers: Offers, 
/**
 * The easy walk that would count today, ready to be logged; `None` once it was walked, or when none is offered.
 */
walk: Activity | null, 
/**
 * The week's base, once today is planned.
 */
base: BaseSoFar | null, 
/**
 * Intentions to choose from before the session starts, what it builds most first.
 */
intentions: Array<IntentionOffer>, 
/**
 * Levers in force, in the order they were chosen.
 */
levers: Array<Lever>, 
/**
 * Whether a session was asked for on a free day.
 */
wanted: boolean, 
/**
 * The session under way.
 */
session: SessionBrief | null, 
/**
 * Sessions of today that have ended.
 */
done: Array<SessionDone>, 
/**
 * Activity outside Longplay today.
 */
activities: Array<Activity>, 
/**
 * Last session, judged with this morning's help.
 */
loop_closed: LoopClosed | null, 
/**
 * The next planned session after today.
 */
next: NextSession | null, 
/**
 * What the last days speak for, once checked in: an easier week, a talk with a professional.
 */
watch: LongWatch | null, 
/**
 * Whether this is the day of the month to ask how sure the person is of daily life, once checked in.
 */
asks_confidence: boolean, 
/**
 * The last thought that was turned, while the check-in is due: said back on the way into the day.
 */
turned: TurnedThought | null, };
