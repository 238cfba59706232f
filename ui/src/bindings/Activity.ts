// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { ActivityKind } from "./ActivityKind";
import type { Minutes } from "./Minutes";
import type { Rpe } from "./Rpe";

/**
 * Activity outside Longplay, logged in seconds of the person's time.
 */
export type Activity = { 
/**
 * What.
 */
kind: ActivityKind, 
/**
 * How long, 1 to 1440 minutes.
 */
minutes: Minutes, 
/**
 * How hard, CR-10.
 */
effort: Rpe, };
