// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DatedDay } from "./DatedDay";
import type { DayOfWeek } from "./DayOfWeek";
import type { Minutes } from "./Minutes";
import type { PlannedLift } from "./PlannedLift";
import type { SessionKind } from "./SessionKind";
import type { TrackState } from "./TrackState";

/**
 * A session of the album.
 */
export type TrackPage = { 
/**
 * Which of its week's sessions it is, from 0, to change it by.
 */
session: number, 
/**
 * Its day.
 */
day: DatedDay, 
/**
 * The day of the week that the person moved it from.
 */
moved_from: DayOfWeek | null, 
/**
 * What became of it.
 */
state: TrackState, 
/**
 * Its kind.
 */
kind: SessionKind, 
/**
 * Its minutes.
 */
minutes: Minutes, 
/**
 * Slugs of its skills, the first one first.
 */
skills: Array<string>, 
/**
 * Its strength movements, in order of importance.
 */
lifts: Array<PlannedLift>, 
/**
 * Skills of its side B.
 */
skills_b: Array<string>, 
/**
 * Strength movements of its side B.
 */
lifts_b: Array<PlannedLift>, 
/**
 * Whether the album's measures are taken in it.
 */
measures: boolean, };
