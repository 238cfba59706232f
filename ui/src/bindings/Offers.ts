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
 * Whether there is more to ask for than breathing and rest: a session on a free day, an interlude, another answer.
 */
moving: boolean, 
/**
 * Whether an activity is the thing to log today: not while ill.
 */
activity: boolean, };
