// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Minutes } from "./Minutes";
import type { Outcome } from "./Outcome";
import type { PhasePlan } from "./PhasePlan";
import type { PlaceKind } from "./PlaceKind";
import type { ReadinessState } from "./ReadinessState";
import type { Reason } from "./Reason";
import type { SessionKind } from "./SessionKind";
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
 * Whether a walk any time today is offered beside it.
 */
walk_offered: boolean, };
