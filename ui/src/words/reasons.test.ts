import { expect, test } from 'vitest';
import type { Why } from '../bindings';
import { demoPlan } from '../platform/demo-person';
import { changesWords, dosesOf, type Doses } from './reasons';
import { whyEach } from './why';

test('movements that are all new are named together', () => {
  const toKnow = (movement: string) => ({ change: 'finding_load' as const, movement });
  expect(changesWords([toKnow('squat'), { change: 'balance_first' }, toKnow('knee-push-up')], dosesOf(demoPlan))).toEqual([
    'Balance has its place',
    'Getting to know: squat and knee push-up',
  ]);
});

test('a number of a reason has the unit of the set that it is about', () => {
  const doses: Doses = new Map([
    ['squat', { measure: 'repetitions', repetitions: 9 }],
    ['plank', { measure: 'hold', seconds: 35 }],
    ['farmer-carry', { measure: 'distance', metres: 22, seconds: 22 }],
  ]);
  const more = (movement: string, from: number, to: number) => ({ change: 'more_repetitions' as const, movement, from, to });
  expect(changesWords([more('squat', 8, 9), more('plank', 30, 35), more('farmer-carry', 21, 22)], doses)).toEqual([
    'Squat: 9 repetitions, up from 8',
    'Plank: 35 seconds, up from 30',
    "Farmer's carry: 22 metres, further than last time",
  ]);
});

test('a name keeps its proper noun in a reason', () => {
  const instead = { change: 'instead' as const, planned: 'dumbbell-rdl', now: 'hip-thrust' };
  expect(changesWords([instead], new Map())).toEqual(['Hip thrust, not dumbbell Romanian deadlift']);
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
