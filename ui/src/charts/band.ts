/** A line of one's own days over one's own usual range. */

import { area, curveMonotoneX, line } from 'd3-shape';
import { type DayValue, type Month, pixel, plane, type PlacedLabel, type Plane, runs, type Size, spaced } from './plane';

/** One's own usual range on a day. */
export interface DayRange {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

export interface BandFacts {
  /** First and last day that the chart shows. */
  readonly days: readonly [number, number];
  /** What was said or measured, one for a day at most, in order. */
  readonly dots: readonly DayValue[];
  /** The smoothed line, in order; a gap is days that are not there. */
  readonly line: readonly DayValue[];
  /** The usual range, in order; missing while it is still being learned. */
  readonly band: readonly DayRange[];
  /** Where the person stands now. */
  readonly now?: DayValue | undefined;
  readonly months: readonly Month[];
  /** Days without a value that the line may still cross; one when a value stands for one day. */
  readonly bridge?: number | undefined;
}

export interface BandDrawing {
  readonly plane: Plane;
  readonly dots: string;
  readonly line: string;
  readonly band: string;
  readonly now: { readonly x: number; readonly y: number } | undefined;
  readonly months: readonly PlacedLabel[];
}

/** Room for the label "now" on the right and the months below. */
const MARGINS = { top: 8, right: 46, bottom: 26, left: 4 } as const;
/** A run of one day is drawn this wide, so that it can be seen. */
const LONE_DAY = 0.5;

/** Returns the paths of a band chart. */
export function bandDrawing(facts: BandFacts, size: Size): BandDrawing {
  const values = [
    ...facts.dots.map((dot) => dot.value),
    ...facts.line.map((point) => point.value),
    ...facts.band.flatMap((day) => [day.low, day.high]),
    ...(facts.now === undefined ? [] : [facts.now.value]),
  ];
  const on = plane(facts.days, values, size, MARGINS);
  const bridge = facts.bridge ?? 1;
  const drawLine = line<DayValue>(
    (point) => on.x(point.x),
    (point) => on.y(point.value),
  )
    .curve(curveMonotoneX)
    .digits(1);
  const drawBand = area<DayRange>()
    .x((day) => on.x(day.x))
    .y0((day) => on.y(day.low))
    .y1((day) => on.y(day.high))
    .digits(1);
  return {
    plane: on,
    dots: dotsPath(facts.dots, on),
    line: runs(facts.line, bridge).map((run) => drawLine(run) ?? '').join(''),
    band: runs(facts.band, bridge).map((run) => drawBand(widened(run)) ?? '').join(''),
    now: facts.now && { x: pixel(on.x(facts.now.x)), y: pixel(on.y(facts.now.value)) },
    months: spaced(
      facts.months.map((month) => ({ x: pixel(on.x(month.x)), label: month.label })),
      on.right,
    ),
  };
}

/** Returns all dots as one path of points that the round cap of its stroke makes visible; at most one a pixel. */
export function dotsPath(dots: readonly DayValue[], on: Pick<Plane, 'x' | 'y'>): string {
  const taken = new Set<string>();
  let path = '';
  for (const dot of dots) {
    const x = on.x(dot.x);
    const y = on.y(dot.value);
    const place = `${Math.round(x)} ${Math.round(y)}`;
    if (taken.has(place)) continue;
    taken.add(place);
    path += `M${pixel(x)} ${pixel(y)}h0`;
  }
  return path;
}

function widened(run: readonly DayRange[]): DayRange[] {
  const [only] = run;
  if (only === undefined || run.length > 1) return [...run];
  return [
    { ...only, x: only.x - LONE_DAY },
    { ...only, x: only.x + LONE_DAY },
  ];
}
