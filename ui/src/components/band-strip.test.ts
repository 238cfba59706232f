import { expect, test } from 'vitest';
import { bandStrip } from './band-strip';

const size = { width: 292, height: 60 };

test('gaps stay gaps, and today is the last and apart', () => {
  const strip = bandStrip({ mornings: [16, undefined, 18, 14], band: { low: 15, high: 18 }, ...size });
  expect(strip.dots).toHaveLength(2);
  expect(strip.today?.x).toBeGreaterThan(strip.dots[1]!.x);
});

test('a better morning stands higher, and one below the band is drawn below it', () => {
  const strip = bandStrip({ mornings: [17, 19, 12], band: { low: 15, high: 18 }, ...size });
  expect(strip.dots[1]!.y).toBeLessThan(strip.dots[0]!.y);
  expect(strip.today!.y).toBeGreaterThan(strip.band!.y + strip.band!.height);
});

test('everything stays inside the picture, whatever the morning', () => {
  for (const total of [5, 25]) {
    const { today, band } = bandStrip({ mornings: [16, 17, total], band: { low: 15, high: 18 }, ...size });
    for (const y of [today!.y, band!.y, band!.y + band!.height]) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(size.height);
    }
  }
});

test('without a check-in today there is no dot for it, and without a normal no band', () => {
  const strip = bandStrip({ mornings: [16, undefined], band: undefined, ...size });
  expect(strip.today).toBeUndefined();
  expect(strip.band).toBeUndefined();
});
