/**
 * Returns the scale that maps a domain onto a range in a straight line.
 *
 * Ours, because the usual package brings a colour library that writes to what inherits from `Object.prototype`,
 * which the window freezes: with it, nothing at all is drawn there.
 */
export function scaleLinear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const slope = (end - start) / (to - from);
  return (value) => start + (value - from) * slope;
}
