/** A line of one's own days over one's own usual range. */

import { area, curveMonotoneX, line } from 'd3-shape';
import { type DayValue, pixel, plane, type PlacedLabel, type Plane, type Size, spaced, stretch, type Tick } from './plane';

/** One's own usual range on a day. */
export interface DayRange {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

export interface BandFacts {
  /** First and last day that the chart shows. */
  readonly days: readonly [number, number];
  /** Lowest and highest value that it shows. */
  readonly values: readonly [number, number];
  /** What was said or measured, in order. */
  readonly dots: readonly DayValue[];
  /** The smoothed line in pieces: between them is a gap. */
  readonly line: readonly (readonly DayValue[])[];
  /** The usual range in pieces; none while it is still being learned. */
  readonly band: readonly (readonly DayRange[])[];
  /** Where the person stands now. */
  readonly now?: DayValue | undefined;
  readonly ticks: readonly Tick[];
}

export interface BandDrawing {
  readonly plane: Plane;
  /** Where what else was stands, above the dates. */
  readonly floor: number;
  readonly dots: string;
  readonly dotSize: number;
  readonly line: string;
  readonly band: string;
  readonly now: { readonly x: number; readonly y: number } | undefined;
  readonly ticks: readonly PlacedLabel[];
}

/** Room for the label "now" on the right and the dates below. */
const MARGINS = { top: 8, right: 46, bottom: 26, left: 4 } as const;
/** Room between the lowest value and the floor for what else was, so that no line runs through its words. */
const LANE_OF_MARKS = 18;
/** A piece of one day is drawn this wide, so that it can be seen. */
const LONE_DAY = 0.5;

/** Dots grow with the room that a day has, so that a year of them does not run together. */
const DOT_OF_A_DAY = 1.3;
const SMALLEST_DOT = 3.2;
const LARGEST_DOT = 5;
/** So few do not run together, whatever the span: a word a month, say. */
const FEW = 40;

/** Returns the size of a drawing that holds so many times the days of one that large. */
export const sheetSize = ({ width, height }: Size, times: number): Size => ({
  width: MARGINS.left + (width - MARGINS.left - MARGINS.right) * times + MARGINS.right,
  height,
});

/** Returns the paths of a band chart, with a lane for marks below its values where there are any. */
export function bandDrawing(facts: BandFacts, size: Size, marked = false): BandDrawing {
  const on = plane(facts.days, facts.values, size, {
    ...MARGINS,
    bottom: MARGINS.bottom + (marked ? LANE_OF_MARKS : 0),
  });
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
    floor: size.height - MARGINS.bottom,
    dots: dotsPath(stretch(facts.dots, facts.days), on),
    dotSize: pixel(facts.dots.length <= FEW ? LARGEST_DOT : Math.min(LARGEST_DOT, Math.max(SMALLEST_DOT, (on.x(1) - on.x(0)) * DOT_OF_A_DAY))),
    line: facts.line.map((piece) => drawLine([...stretch(piece, facts.days)]) ?? '').join(''),
    band: facts.band.map((piece) => drawBand(widened(stretch(piece, facts.days))) ?? '').join(''),
    now: facts.now && { x: pixel(on.x(facts.now.x)), y: pixel(on.y(facts.now.value)) },
    ticks: spaced(
      facts.ticks
        .filter((tick) => tick.x >= facts.days[0])
        .map((tick) => ({ x: pixel(on.x(tick.x)), label: tick.label })),
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

function widened(piece: readonly DayRange[]): DayRange[] {
  const [only] = piece;
  if (only === undefined || piece.length > 1) return [...piece];
  return [
    { ...only, x: only.x - LONE_DAY },
    { ...only, x: only.x + LONE_DAY },
  ];
}
