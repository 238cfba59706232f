/** Weeks beside each other: minutes as bars, strength days as dots, and the range that is a place to arrive at. */

import { scaleLinear } from './linear';
import { type Month, pixel, type PlacedLabel, type Size, spaced } from './plane';

export interface Week {
  /** Its place in order, counted by Rust. */
  readonly x: number;
  readonly minutes: number;
  readonly strengthDays: number;
}

export interface WeekFacts {
  readonly weeks: readonly Week[];
  /** The range to arrive at, in minutes. */
  readonly range: { readonly low: number; readonly high: number };
  /** The week that is still under way. */
  readonly now?: number | undefined;
  readonly months: readonly Month[];
}

export interface WeekBar {
  readonly week: Week;
  readonly path: string;
  readonly middle: number;
  readonly top: number;
  readonly now: boolean;
}

export interface WeekDrawing {
  readonly bars: readonly WeekBar[];
  /** Dots below the bars, one for each strength day, as one path. */
  readonly strength: string;
  readonly dotSize: number;
  readonly range: { readonly y: number; readonly height: number; readonly width: number };
  readonly ground: number;
  readonly right: number;
  readonly months: readonly PlacedLabel[];
}

const MARGINS = { top: 12, right: 46, bottom: 48, left: 0 } as const;
/** Bars keep this share of their week free. */
const SPACE = 0.34;
const WIDEST_BAR = 22;
/** More strength days than this are not counted out in dots. */
const MOST_DOTS = 3;

/** Returns the paths of a week chart. */
export function weekDrawing(facts: WeekFacts, size: Size): WeekDrawing {
  const right = Math.max(1, size.width - MARGINS.right);
  const ground = Math.max(MARGINS.top + 1, size.height - MARGINS.bottom);
  const first = facts.weeks[0]?.x ?? 0;
  const last = facts.weeks.at(-1)?.x ?? first;
  const pitch = (right - MARGINS.left) / (last - first + 1);
  const most = facts.weeks.reduce((so, week) => Math.max(so, week.minutes), facts.range.high);
  const y = scaleLinear([0, most], [ground, MARGINS.top]);
  const wide = Math.max(1, Math.min(WIDEST_BAR, pitch * (1 - SPACE)));
  const centre = (week: number): number => MARGINS.left + (week - first + 0.5) * pitch;
  const dotSize = Math.max(1.5, Math.min(5, wide * 0.6));
  return {
    bars: facts.weeks.map((week) => ({
      week,
      path: bar(centre(week.x) - wide / 2, y(week.minutes), wide, ground),
      middle: pixel(centre(week.x)),
      top: pixel(y(week.minutes)),
      now: week.x === facts.now,
    })),
    strength: facts.weeks
      .flatMap((week) =>
        Array.from(
          { length: Math.min(week.strengthDays, MOST_DOTS) },
          (_, dot) => `M${pixel(centre(week.x))} ${pixel(ground + 8 + dot * (dotSize + 2))}h0`,
        ),
      )
      .join(''),
    dotSize: pixel(dotSize),
    range: { y: pixel(y(facts.range.high)), height: pixel(y(facts.range.low) - y(facts.range.high)), width: right },
    ground: pixel(ground),
    right: pixel(right),
    months: spaced(
      facts.months.map((month) => ({ x: pixel(centre(month.x) - wide / 2), label: month.label })),
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
