// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Activity } from "./Activity";
import type { Block } from "./Block";
import type { InterludeKind } from "./InterludeKind";
import type { Seconds } from "./Seconds";

/**
 * Two minutes of movement, and how they are logged once they are done.
 */
export type InterludeView = { 
/**
 * What it is for.
 */
kind: InterludeKind, 
/**
 * Its movements, in order.
 */
blocks: Array<Block>, 
/**
 * Its time in all; each movement has an equal share.
 */
seconds: Seconds, 
/**
 * What `log_activity` takes when it was done.
 */
activity: Activity, };
