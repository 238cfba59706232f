import { expect, test } from 'vitest';
import type { Why } from '../bindings';
import { changesWords } from './reasons';
import { whyEach } from './why';

test('movements that are all new are named together', () => {
  const toKnow = (movement: string) => ({ change: 'finding_load' as const, movement });
  expect(changesWords([toKnow('squat'), { change: 'balance_first' }, toKnow('knee-push-up')])).toEqual([
    'Balance has its place',
    'Getting to know: squat and knee push-up',
  ]);
});

test('a reason that holds for several movements running is said with the first', () => {
  const anchor: Why = { why: 'anchor' };
  const said = whyEach([
    { movement: 'squat', why: anchor },
    { movement: 'push-up', why: anchor },
    { movement: 'plank', why: { why: 'spare_time' } },
    { movement: 'push-up', why: anchor },
  ]);
  expect(said.map((words) => words !== undefined)).toEqual([true, false, true, true]);
});
