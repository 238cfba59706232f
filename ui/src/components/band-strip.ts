import { scaleLinear } from '../charts/linear';

/** A morning's total, or a gap. */
export type Morning = number | undefined;

export interface StripFacts {
  readonly mornings: readonly Morning[];
  readonly band: { readonly low: number; readonly high: number } | undefined;
  readonly width: number;
  readonly height: number;
}

export interface Strip {
  readonly band: { readonly y: number; readonly height: number } | undefined;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly today: { readonly x: number; readonly y: number } | undefined;
}

/** The least height of the scale, so that calm weeks look calm instead of jagged. */
const LEAST_SPAN = 10;

/** The ends of the scale: everything that is drawn, with air, about its middle. */
function ends(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const half = Math.max(LEAST_SPAN, high - low) / 2;
  const middle = (low + high) / 2;
  return [middle - half, middle + half];
}

/** Room for the large dot of today at every edge. */
const INSET = 8;

/** Places a band, the mornings and today. Pure: numbers in, numbers out. */
export function bandStrip({ mornings, band, width, height }: StripFacts): Strip {
  const last = mornings.length - 1;
  const x = scaleLinear([0, Math.max(1, last)], [4, width - INSET]);
  const drawn = mornings.filter((total) => total !== undefined);
  const y = scaleLinear(ends(band === undefined ? drawn : [...drawn, band.low, band.high]), [height - INSET, INSET]);
  const place = (total: number, index: number) => ({ x: x(index), y: y(total) });
  const today = mornings[last];
  return {
    band: band === undefined ? undefined : { y: y(band.high), height: Math.max(6, y(band.low) - y(band.high)) },
    dots: mornings.flatMap((total, index) => (total === undefined || index === last ? [] : [place(total, index)])),
    today: today === undefined ? undefined : place(today, last),
  };
}
