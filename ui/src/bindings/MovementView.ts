// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BestSet } from "./BestSet";
import type { DayWith } from "./DayWith";
import type { Measure } from "./Measure";
import type { MovementBrief } from "./MovementBrief";
import type { RungView } from "./RungView";
import type { Support } from "./Support";
import type { Tempo } from "./Tempo";

/**
 * One movement, whole.
 */
export type MovementView = { 
/**
 * The movement.
 */
movement: MovementBrief, 
/**
 * What it is counted in.
 */
measure: Measure, 
/**
 * Usual range of that, per side: from, to.
 */
range: [number, number], 
/**
 * Whether it is done one side at a time.
 */
each_side: boolean, 
/**
 * Tempo of a repetition in seconds.
 */
tempo: Tempo | null, 
/**
 * Fixed supports that may be held.
 */
supports: Array<Support>, 
/**
 * Whether it is only done with one of them.
 */
needs_support: boolean, 
/**
 * Its ladder, the easiest rung first; its own rung is among them.
 */
ladder: Array<RungView>, 
/**
 * Days it was done on, the latest first.
 */
days: Array<DayWith>, 
/**
 * The most that was done cleanly; `None` before the first clean set.
 */
best: BestSet | null, };
