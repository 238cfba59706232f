// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Base } from "./Base";
import type { Grain } from "./Grain";
import type { Line } from "./Line";
import type { Recent } from "./Recent";
import type { Span } from "./Span";
import type { ThenAndNow } from "./ThenAndNow";
import type { Tick } from "./Tick";
import type { TickUnit } from "./TickUnit";

/**
 * One's own past over a span, ready to be drawn.
 *
 * Every `x` counts days from [`Progress::from`], which is 0.
 */
export type Progress = { 
/**
 * How far back this looks.
 */
span: Span, 
/**
 * First day of the charts; `x` is 0 here.
 */
from: string, 
/**
 * Today, the last day of the charts; `x` is `days - 1` here.
 */
today: string, 
/**
 * Days from `from` to `today`, both counted.
 */
days: number, 
/**
 * What one point of a line stands for.
 */
grain: Grain, 
/**
 * What the ticks mark.
 */
tick_unit: TickUnit, 
/**
 * Where to write what, from left to right; seven at most.
 */
ticks: Array<Tick>, 
/**
 * The first of every month, for looking closer.
 */
months: Array<Tick>, 
/**
 * Total of the five items, 5 to 25.
 */
readiness: Line, 
/**
 * Sleep in hours.
 */
sleep: Line, 
/**
 * Share of clean sets of skill and strength in percent; the sessions of a day are taken together.
 */
quality: Line, 
/**
 * Weeks of base minutes and strength days.
 */
base: Base, 
/**
 * The last 28 days, whatever the span.
 */
recent: Recent, 
/**
 * Own words, then and now.
 */
then_and_now: ThenAndNow | null, };
