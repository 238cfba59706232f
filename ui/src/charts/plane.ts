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

/** A date below a chart. */
export interface Tick {
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

/** Labels nearer than this would run into each other, in pixels. */
export const LABEL_PITCH = 46;

/** Returns the scales from days and values to pixels. A single day or value has its place too. */
export function plane(
  days: readonly [number, number],
  [low, high]: readonly [number, number],
  size: Size,
  margins: Margins,
): Plane {
  const left = margins.left;
  const right = Math.max(left + 1, size.width - margins.right);
  const bottom = Math.max(margins.top + 1, size.height - margins.bottom);
  const [first, last] = days;
  return {
    x: scaleLinear([first, last > first ? last : first + 1], [left, right]),
    y: scaleLinear(high > low ? [low, high] : [low - 1, low + 1], [bottom, margins.top]),
    left,
    right,
    bottom,
  };
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

/** Returns the value nearest to a day, or nothing when there is none. Values are in order of their days. */
export function nearest<T extends { readonly x: number }>(points: readonly T[], day: number): T | undefined {
  const at = place(points, day);
  const after = points[at];
  const before = points[at - 1];
  if (after === undefined || before === undefined) return after ?? before;
  return day - before.x <= after.x - day ? before : after;
}

/** So many values beyond the first and the last day of a stretch are drawn with it, so that a curve leaves it as it would. */
const BEYOND = 2;

/** Returns those of a piece that a drawing from one day to another needs. Values are in order of their days. */
export function stretch<T extends { readonly x: number }>(piece: readonly T[], [from, to]: readonly [number, number]): readonly T[] {
  if (piece.length <= 2 * BEYOND) return piece;
  return piece.slice(Math.max(0, place(piece, from) - BEYOND), place(piece, to) + 1 + BEYOND);
}

/** Returns the place of the first value on a day or after it. */
function place(points: readonly { readonly x: number }[], day: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns a pixel with one decimal: paths stay short. */
export const pixel = (value: number): number => Math.round(value * 10) / 10;

/** Returns the value next to the one on a day, on the left (-1) or the right (1). */
export function neighbour<T extends { readonly x: number }>(points: readonly T[], day: number, step: -1 | 1): T | undefined {
  const index = points.findIndex((point) => point.x >= day);
  const at = index === -1 ? points.length - 1 : index;
  return points[Math.min(Math.max(at + step, 0), points.length - 1)];
}
