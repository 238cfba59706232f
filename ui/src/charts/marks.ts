/** What else was, written beside a line: a stretch of days with a word. */

import type { Plane } from './plane';

export interface ChartMark {
  readonly x: number;
  readonly until: number;
  readonly label: string;
}

export interface PlacedMark {
  readonly x: number;
  readonly width: number;
  readonly label: string;
  /** Whether there is room for its word. */
  readonly named: boolean;
}

/** A stretch is at least this wide, in pixels, so that one day can be seen. */
const LEAST_WIDTH = 2;
/** Single days of the same kind that stand closer than this, in pixels, would be one long stroke: they wait for a closer look. */
const LEAST_PITCH = 12;
/** So few are never too many. */
const FEW = 5;
/** A word takes about this much room for each of its letters, and this much besides. */
const LETTER = 6.6;
const APART = 10;

/** Returns the stretches that are within the chart; a word that would run into the one before it is left to the table. */
export function placedMarks(marks: readonly ChartMark[], on: Pick<Plane, 'x' | 'left' | 'right'>): PlacedMark[] {
  let taken = -Infinity;
  const placed: PlacedMark[] = [];
  const close = crowded(marks, on);
  for (const mark of marks) {
    if (mark.x === mark.until && close.has(mark.label)) continue;
    const from = Math.max(on.left, on.x(mark.x));
    const to = Math.min(on.right, on.x(mark.until));
    if (to < on.left || from > on.right) continue;
    const room = from >= taken && from + mark.label.length * LETTER <= on.right + APART * 4;
    if (room) taken = from + mark.label.length * LETTER + APART;
    placed.push({ x: from, width: Math.max(LEAST_WIDTH, to - from), label: mark.label, named: room });
  }
  return placed;
}

/** Returns the kinds whose single days mostly stand too close to each other. */
function crowded(marks: readonly ChartMark[], on: Pick<Plane, 'x'>): ReadonlySet<string> {
  const days = new Map<string, number[]>();
  for (const { x, until, label } of marks) {
    if (x === until) days.set(label, [...(days.get(label) ?? []), on.x(x)]);
  }
  const close = [...days].filter(([, [first = 0, ...later]]) => {
    const last = later.at(-1);
    return later.length >= FEW && last !== undefined && (last - first) / later.length < LEAST_PITCH;
  });
  return new Set(close.map(([label]) => label));
}
