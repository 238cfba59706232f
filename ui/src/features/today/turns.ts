/** The other one of two lifts that take turns; `undefined` where a lift stands by itself. */
export function partnerIn<Line extends { superset: boolean }>(lines: readonly Line[], at: number): Line | undefined {
  if (lines[at]?.superset === true) return lines[at + 1];
  const before = lines[at - 1];
  return before?.superset === true ? before : undefined;
}
