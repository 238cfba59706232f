// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { PlaceKind } from "./PlaceKind";

/**
 * What else may be chosen today.
 */
export type Offers = { 
/**
 * Whether choosing easier makes another session.
 */
easier: boolean, 
/**
 * Other places at which the session would be another one.
 */
places: Array<PlaceKind>, 
/**
 * Whether movements may be swapped.
 */
swap: boolean, 
/**
 * Whether a session may be asked for on a day without one.
 */
session: boolean, 
/**
 * Whether other answers may be asked about.
 */
would_change: boolean, 
/**
 * Whether an activity is the thing to log today: not while ill.
 */
activity: boolean, };
