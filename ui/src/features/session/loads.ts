import type { LoadSteps } from '../../bindings';

/** A load changes by this, in grams, where nobody knows what can be picked: half a kilogram fits every plate there is. */
const HALF_KILOGRAM: LoadSteps = { min: 500, step: 500, max: 500_000 };

/** Returns the next load that can be picked, heavier or lighter; below the lightest there is none. */
export function nextLoad(load: number | null, by: 1 | -1, loads: LoadSteps | null): number | null {
  const { min, step, max } = loads ?? HALF_KILOGRAM;
  if (load === null || load < min) return by === 1 ? min : null;
  const at = (load - min) / step;
  const next = min + (by === 1 ? Math.floor(at) + 1 : Math.ceil(at) - 1) * step;
  // What is heavier than anything here was lifted elsewhere: it stays, or comes back to the heaviest.
  if (next > max) return by === 1 ? Math.max(load, max) : max;
  return next < min ? null : next;
}
