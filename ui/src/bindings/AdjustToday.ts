// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Lever } from "./Lever";

/**
 * The person's choice for today. The whole list of levers, so that leaving one out undoes it.
 */
export type AdjustToday = { 
/**
 * Levers, in the order they act.
 */
levers: Array<Lever>, 
/**
 * Whether a session is wanted although the day is free.
 */
wanted: boolean, };
