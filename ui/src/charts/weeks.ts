/** Weeks beside each other: minutes as bars, strength days as dots, and the range that is a place to arrive at. */

import { scaleLinear } from './linear';
import { pixel, type PlacedLabel, type Size, spaced, type Tick } from './plane';

export interface Week {
  /** The day it starts on, counted by Rust. */
  readonly x: number;
  readonly minutes: number;
  readonly strengthDays: number;
  /** Whether it is still under way. */
  readonly now: boolean;
}

export interface WeekFacts {
  /** First and last day that the chart shows. */
  readonly days: readonly [number, number];
  readonly weeks: readonly Week[];
  /** The range to arrive at, in minutes. */
  readonly range: readonly [number, number];
  readonly ticks: readonly Tick[];
}

export interface WeekBar {
  readonly week: Week;
  readonly path: string;
  readonly middle: number;
  readonly top: number;
}

export interface WeekDrawing {
  readonly bars: readonly WeekBar[];
  /** Dots below the bars, one for each strength day, as one path. */
  readonly strength: string;
  readonly dotSize: number;
  readonly range: { readonly y: number; readonly height: number; readonly width: number };
  readonly ground: number;
  readonly right: number;
  /** How wide one week is. */
  readonly pitch: number;
  readonly ticks: readonly PlacedLabel[];
}

const MARGINS = { top: 12, right: 58, bottom: 48, left: 0 } as const;
/** Days of a week. */
const WEEK = 7;
/** Bars keep this share of their week free. */
const SPACE = 0.34;
const WIDEST_BAR = 22;
/** Share of the range that is always in sight. */
const RANGE_SEEN = 0.4;
/** More strength days than this are not counted out in dots. */
const MOST_DOTS = 3;

/** Returns the paths of a week chart. */
export function weekDrawing(facts: WeekFacts, size: Size): WeekDrawing {
  const right = Math.max(1, size.width - MARGINS.right);
  const ground = Math.max(MARGINS.top + 1, size.height - MARGINS.bottom);
  const [first, last] = facts.days;
  // The last week may reach beyond the last day; it has its place all the same.
  const end = facts.weeks.reduce((so, week) => Math.max(so, week.x + WEEK), last + 1);
  const x = scaleLinear([first, Math.max(end, first + WEEK)], [MARGINS.left, right]);
  const pitch = x(first + WEEK) - x(first);
  const [low, high] = facts.range;
  // The range may reach beyond the top: what is still ahead must not make small what is there.
  const top = facts.weeks.reduce((so, week) => Math.max(so, week.minutes), low + (high - low) * RANGE_SEEN);
  const y = scaleLinear([0, top], [ground, MARGINS.top]);
  const wide = Math.max(1, Math.min(WIDEST_BAR, pitch * (1 - SPACE)));
  const centre = (week: Week): number => x(week.x) + pitch / 2;
  const dotSize = Math.max(1.5, Math.min(5, wide * 0.6));
  return {
    bars: facts.weeks.map((week) => ({
      week,
      path: bar(centre(week) - wide / 2, y(week.minutes), wide, ground),
      middle: pixel(centre(week)),
      top: pixel(y(week.minutes)),
    })),
    strength: facts.weeks
      .flatMap((week) =>
        Array.from(
          { length: Math.min(week.strengthDays, MOST_DOTS) },
          (_, dot) => `M${pixel(centre(week))} ${pixel(ground + 8 + dot * (dotSize + 2))}h0`,
        ),
      )
      .join(''),
    dotSize: pixel(dotSize),
    range: { y: pixel(y(Math.min(high, top))), height: pixel(y(low) - y(Math.min(high, top))), width: right },
    ground: pixel(ground),
    right: pixel(right),
    pitch: pixel(pitch),
    ticks: spaced(
      facts.ticks.map((tick) => ({ x: pixel(x(tick.x)), label: tick.label })),
      right,
    ),
  };
}

/** A bar with a rounded top, standing on the ground; nothing for nothing. */
function bar(left: number, top: number, width: number, ground: number): string {
  const height = ground - top;
  if (height <= 0) return '';
  const round = Math.min(width / 2, height, 5);
  return (
    `M${pixel(left)} ${pixel(ground)}V${pixel(top + round)}` +
    `a${pixel(round)} ${pixel(round)} 0 0 1 ${pixel(round)} ${pixel(-round)}` +
    `h${pixel(width - 2 * round)}a${pixel(round)} ${pixel(round)} 0 0 1 ${pixel(round)} ${pixel(round)}V${pixel(ground)}Z`
  );
}
