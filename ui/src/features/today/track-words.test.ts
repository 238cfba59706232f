import { expect, test } from 'vitest';
import { demoPlan } from '../../platform/demo-person';
import { blockDose, doseWords, trackWords } from './track-words';

const downshift = demoPlan.phases.find((phase) => phase.phase === 'downshift');
const strength = demoPlan.phases.find((phase) => phase.phase === 'strength');
const breathing = downshift?.blocks[0];
const lift = strength?.blocks[0];
if (downshift === undefined || strength === undefined || breathing === undefined || lift === undefined) {
  throw new Error('the invented person has a downshift and a lift');
}
/** A space that keeps two words together is a space to the reader. */
const read = (lines: ReturnType<typeof trackWords>) =>
  lines.map((line) => line.map(({ words }) => words).join('').replaceAll('\u00a0', ' '));

test('what fills spare time is named as free to take, after what is asked', () => {
  const spare = { ...breathing, movement: 'cat-cow', purpose: 'optional' as const };
  const more = { ...breathing, movement: 'chest-opening', purpose: 'optional' as const };
  const [asked, free] = read(trackWords({ ...downshift, blocks: [spare, more, breathing] }));
  expect(asked).not.toContain('cat and cow');
  expect(free).toBe('If you like: cat and cow · chest opening');
});

test('lifts that ask for different reserves say from which to which', () => {
  const easier = { ...lift, sets: 1, reserve: 4 };
  const lines = read(trackWords({ ...strength, blocks: [{ ...lift, sets: 2, reserve: 2 }, easier] }));
  expect(lines.at(-1)).toMatch(/stop with 2 to 4 in reserve$/);
});

test('two lifts that take turns are named as one, and the others beside them', () => {
  const lines = trackWords(strength);
  expect(read(lines)[0]).toBe('Goblet squat and one-arm row in turns · counter push-up');
  expect(lines[0]?.filter(({ turns }) => turns).map(({ words }) => words)).toEqual(['Goblet squat and one-arm row in turns']);
  const apart = strength.blocks.map((block) => ({ ...block, superset: false }));
  expect(read(trackWords({ ...strength, blocks: apart }))[0]).toBe('Goblet squat · one-arm row · counter push-up');
});

test('a length of some minutes reads as a clock does', () => {
  expect(doseWords({ sets: 1, dose: { measure: 'hold', seconds: 260 }, each_side: false })).toBe('4:20 min');
  expect(doseWords({ sets: 1, dose: { measure: 'hold', seconds: 300 }, each_side: false })).toBe('5 minutes');
});

test('what to hold on to is named with the movement', () => {
  expect(blockDose({ ...lift, support: 'chair' })).toMatch(/, a chair beside you\.$/);
});
