// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Equipment } from "./Equipment";
import type { LoadSteps } from "./LoadSteps";
import type { Minutes } from "./Minutes";
import type { Outcome } from "./Outcome";
import type { PhasePlan } from "./PhasePlan";
import type { PlaceKind } from "./PlaceKind";
import type { ReadinessState } from "./ReadinessState";
import type { Reason } from "./Reason";
import type { SessionKind } from "./SessionKind";
import type { Side } from "./Side";
import type { Track } from "./Track";

/**
 * Today's session, whole.
 */
export type SessionPlan = { 
/**
 * The training day it is for.
 */
day: string, 
/**
 * The seed it was generated with.
 */
seed: number, 
/**
 * What today is.
 */
outcome: Outcome, 
/**
 * Its kind.
 */
kind: SessionKind, 
/**
 * Where it stands in the album.
 */
track: Track | null, 
/**
 * Where it takes place.
 */
place: PlaceKind, 
/**
 * Minutes it has to fit.
 */
budget: Minutes, 
/**
 * Readiness it was made for.
 */
state: ReadinessState, 
/**
 * The five phases in order; all five are listed when training, an absent one with zero seconds.
 */
phases: Array<PhasePlan>, 
/**
 * Why it differs from the album's planned session, most important first.
 */
reasons: Array<Reason>, 
/**
 * Σ planned RPE × minutes, in arbitrary units (Foster 2001, planned instead of reported).
 */
planned_load: number, 
/**
 * Minutes of an easy walk, any time today, that would bring the week's base forward (§5); `None`: none is offered.
 */
walk: Minutes | null, 
/**
 * Which of the day's two sessions this is.
 */
side: Side, 
/**
 * Whether it is a hard day: planned session RPE of 7 or more, ten vigorous minutes, or a test (§12).
 */
hard: boolean, 
/**
 * Whether the week's free track may be taken today instead.
 */
free_track: boolean, 
/**
 * Reasons that still hold and were said twice in the last seven days (P7): shown on request only.
 */
as_before: Array<Reason>, 
/**
 * The loads that can be picked where it takes place, by what carries them: a lighter one is one of these.
 */
loads: { [key in Equipment]?: LoadSteps }, };
