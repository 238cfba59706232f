// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DayOfWeek } from "./DayOfWeek";
import type { Minutes } from "./Minutes";
import type { PlaceKind } from "./PlaceKind";
import type { Seconds } from "./Seconds";
import type { SessionKind } from "./SessionKind";
import type { Side } from "./Side";
import type { TakeAlongPhase } from "./TakeAlongPhase";
import type { Track } from "./Track";

/**
 * Today's session as one page.
 */
export type TakeAlong = { 
/**
 * The training day.
 */
day: string, 
/**
 * Its day of the week.
 */
weekday: DayOfWeek, 
/**
 * The kind of session.
 */
kind: SessionKind, 
/**
 * Which of the day's two sessions it is.
 */
side: Side, 
/**
 * Where it stands in the album.
 */
track: Track | null, 
/**
 * Where it takes place.
 */
place: PlaceKind, 
/**
 * Time of all phases.
 */
seconds: Seconds, 
/**
 * Whether it is an earned hard day.
 */
hard: boolean, 
/**
 * An easy walk that would count beside it.
 */
walk: Minutes | null, 
/**
 * The phases that have something in them, in order.
 */
phases: Array<TakeAlongPhase>, };
