// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Minutes } from "./Minutes";
import type { ReplaceMovement } from "./ReplaceMovement";
import type { Wishes } from "./Wishes";

/**
 * The next album as the person wishes it.
 */
export type NextAlbum = { 
/**
 * Length, purpose, and the answer to the support question.
 */
wishes: Wishes, 
/**
 * Minutes of a session, up to those of the profile.
 */
minutes: Minutes | null, 
/**
 * Movements to be replaced, in the order in which they were chosen.
 */
replaced: Array<ReplaceMovement>, };
