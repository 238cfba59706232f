import { expect, test } from 'vitest';
import { coverOf, earnedCoverOf, tilePath } from './cover';

const seeds = Array.from({ length: 500 }, (_, index) => Math.imul(index, 2_654_435_761) >>> 0);

test('a seed is one cover, always', () => {
  expect(coverOf(24)).toEqual(coverOf(24));
});

test('different seeds look different', () => {
  const looks = new Set(seeds.map((seed) => JSON.stringify(coverOf(seed))));
  expect(looks.size).toBe(seeds.length);
});

test('every cover has room to breathe and one accent of two tiles', () => {
  for (const seed of seeds) {
    const tiles = coverOf(seed);
    expect(tiles.length).toBeGreaterThanOrEqual(6);
    expect(tiles.length).toBeLessThanOrEqual(8);
    const accent = tiles.filter((tile) => tile.colour === 'pop');
    expect(accent).toHaveLength(2);
    const [one, other] = accent as [(typeof accent)[0], (typeof accent)[0]];
    expect(Math.abs(one.column - other.column) + Math.abs(one.row - other.row)).toBe(1);
  }
});

test('no tile leaves its place', () => {
  for (const seed of seeds.slice(0, 50)) {
    for (const tile of coverOf(seed)) {
      const points = tilePath(tile).replaceAll(/A[\d.]+ [\d.]+ 0 0 1 /g, 'L').match(/[\d.]+ [\d.]+/g) ?? [];
      for (const point of points) {
        const [x = -1, y = -1] = point.split(' ').map(Number);
        expect(x).toBeGreaterThanOrEqual(tile.column);
        expect(x).toBeLessThanOrEqual(tile.column + 1);
        expect(y).toBeGreaterThanOrEqual(tile.row);
        expect(y).toBeLessThanOrEqual(tile.row + 1);
      }
    }
  }
});

test('an earned day has a cover of its own: one record with one bright groove, the same for the same seed', () => {
  expect(earnedCoverOf(24)).toEqual(earnedCoverOf(24));
  for (const seed of seeds) {
    const rings = earnedCoverOf(seed);
    expect(rings.filter((ring) => ring.colour === 'pop')).toHaveLength(1);
    for (const [outer, inner] of rings.slice(1).map((ring, index) => [rings[index], ring] as const)) {
      expect(inner.radius).toBeLessThan(outer?.radius ?? 0);
    }
    expect(rings.at(-1)?.radius).toBeGreaterThan(0);
  }
});
