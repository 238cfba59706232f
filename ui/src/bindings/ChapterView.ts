// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Chapter } from "./Chapter";
import type { Grain } from "./Grain";
import type { Mark } from "./Mark";
import type { NamedLine } from "./NamedLine";
import type { SaidBeside } from "./SaidBeside";
import type { Span } from "./Span";
import type { Tick } from "./Tick";
import type { TickUnit } from "./TickUnit";

/**
 * A chapter over a span. Every `x` counts days from `from`, which is 0.
 */
export type ChapterView = { 
/**
 * The chapter.
 */
chapter: Chapter, 
/**
 * How far back this looks.
 */
span: Span, 
/**
 * First day of the charts.
 */
from: string, 
/**
 * Today, the last day of the charts.
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
 * Where to write what.
 */
ticks: Array<Tick>, 
/**
 * The first of every month, for looking closer.
 */
months: Array<Tick>, 
/**
 * What else was in these days.
 */
marks: Array<Mark>, 
/**
 * The lines, the most told first; one that has nothing to show says what it waits for.
 */
lines: Array<NamedLine>, 
/**
 * What was said in own words with the readings, the oldest first.
 */
words: Array<SaidBeside>, };
