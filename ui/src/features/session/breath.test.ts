import { expect, it } from 'vitest';
import type { BreathView } from '../../bindings';
import { breathAt, discSize, secondsOf, shownSecond, SMALL } from './breath';

const breath: BreathView = { stroke: 'out', stroke_remaining_ms: 4_000, inhale_ms: 4_500, exhale_ms: 6_000 };

it('goes on from where it was seen, breath after breath', () => {
  expect(breathAt(breath, 0)).toEqual({ stroke: 'out', left: 4_000, length: 6_000 });
  expect(breathAt(breath, 4_000)).toEqual({ stroke: 'in', left: 4_500, length: 4_500 });
  expect(breathAt(breath, 10_500)).toEqual({ stroke: 'out', left: 4_000, length: 6_000 });
  expect(breathAt({ ...breath, stroke: 'in', stroke_remaining_ms: 500 }, 600)).toEqual({ stroke: 'out', left: 5_900, length: 6_000 });
});

it('is large at the top of the inhale, small at the bottom, and never jumps at a turn', () => {
  expect(discSize('in', 0)).toBeCloseTo(SMALL);
  expect(discSize('in', 1)).toBeCloseTo(1);
  expect(discSize('out', 0)).toBeCloseTo(1);
  expect(discSize('out', 1)).toBeCloseTo(SMALL);
  for (const lag of [0, 0.07]) {
    expect(discSize('in', 1, lag)).toBeCloseTo(discSize('out', 0, lag));
    expect(discSize('out', 1, lag)).toBeCloseTo(discSize('in', 0, lag));
  }
});

it('counts whole seconds down, and begins half a second more with a longer one', () => {
  const shown = [4_500, 4_100, 3_900, 2_000, 900].map((left) => shownSecond({ stroke: 'in', left, length: 4_500 }));
  expect(shown).toEqual([4, 4, 4, 2, 1]);
});

it('goes round the ring once a breath, a piece a shown second', () => {
  const seconds = secondsOf(breath);
  expect(seconds.map((second) => `${second.stroke} ${String(second.number)}`)).toEqual([
    'in 4', 'in 3', 'in 2', 'in 1', 'out 6', 'out 5', 'out 4', 'out 3', 'out 2', 'out 1',
  ]);
  expect(seconds[0]?.from).toBe(0);
  expect(seconds[4]?.from).toBeCloseTo(4.5 / 10.5);
  expect(seconds[0]?.length).toBeGreaterThan(seconds[1]?.length ?? 1);
});
