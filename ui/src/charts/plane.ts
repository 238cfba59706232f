/** Where numbers land on a chart. Days come as whole numbers `x`, counted by Rust; nothing here knows a date. */

import { scaleLinear } from './linear';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The inner edges that a chart keeps free, in pixels. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A value on a day. */
export interface DayValue {
  readonly x: number;
  readonly value: number;
}

/** The first day of a month, as an axis label. */
export interface Month {
  readonly x: number;
  readonly label: string;
}

export interface Plane {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Free room above and below the values, as a share of their extent. */
const AIR = 0.12;
/** Labels nearer than this would run into each other, in pixels. */
export const LABEL_PITCH = 46;

/** Returns the scales from days and values to pixels. Equal values lie in the middle; one day fills the width. */
export function plane(days: readonly [number, number], values: readonly number[], size: Size, margins: Margins): Plane {
  const left = margins.left;
  const right = Math.max(left + 1, size.width - margins.right);
  const bottom = Math.max(margins.top + 1, size.height - margins.bottom);
  const [low, high] = extent(values);
  const air = (high - low) * AIR;
  const [first, last] = days;
  return {
    x: scaleLinear([first, last > first ? last : first + 1], [left, right]),
    y: scaleLinear([low - air, high + air], [bottom, margins.top]),
    left,
    right,
    bottom,
  };
}

function extent(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** A label and where it stands. */
export interface PlacedLabel {
  readonly x: number;
  readonly label: string;
}

/** Returns those labels that keep `pitch` from each other and stay left of `end`, from the left. */
export function spaced(labels: readonly PlacedLabel[], end: number, pitch = LABEL_PITCH): PlacedLabel[] {
  const kept: PlacedLabel[] = [];
  for (const label of labels) {
    const before = kept.at(-1);
    if (before !== undefined && label.x - before.x < pitch) continue;
    if (label.x > end) continue;
    kept.push(label);
  }
  return kept;
}

/** Returns runs of neighbours: a new run begins after more than `bridge` days without a value. */
export function runs<T extends { readonly x: number }>(points: readonly T[], bridge: number): T[][] {
  const found: T[][] = [];
  for (const point of points) {
    const run = found.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || point.x - before.x > bridge) found.push([point]);
    else run.push(point);
  }
  return found;
}

/** Returns the value nearest to a day, or nothing when there is none. Values are in order of their days. */
export function nearest<T extends { readonly x: number }>(points: readonly T[], day: number): T | undefined {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  const after = points[low];
  const before = points[low - 1];
  if (after === undefined || before === undefined) return after ?? before;
  return day - before.x <= after.x - day ? before : after;
}

/** Returns a pixel with one decimal: paths stay short. */
export const pixel = (value: number): number => Math.round(value * 10) / 10;
