import { expect, test } from 'vitest';
import type { NearestChange, NearestInput, PlanInShort } from '../../bindings';
import { wouldSentences } from './would-change';

const now: PlanInShort = { trains: true, kind: 'foundation', state: 'full', minutes: 20, sets: 3, planned_load: 64 };
const would = (input: NearestInput, after: Partial<PlanInShort>): NearestChange => ({ input, steps: 1, before: now, after: { ...now, ...after } });
const item = (name: 'energy' | 'muscles' | 'mood', score: number): NearestInput => ({ input: 'item', item: name, score });

test('answers that come to the same share a sentence', () => {
  const fewer = { sets: 2, planned_load: 47 };
  expect(wouldSentences([would(item('energy', 3), fewer), would(item('muscles', 3), fewer), would(item('mood', 2), fewer)])).toEqual([
    'With energy or muscles at 3 of 5, today would have 2 sets of strength, not 3.',
    'With mood at 2 of 5, today would have 2 sets of strength, not 3.',
  ]);
});

test('a minute more or less is no news beside what matters', () => {
  expect(wouldSentences([would({ input: 'control', control: 'wobbly' }, { minutes: 19, planned_load: 60 })])).toEqual([
    'With a wobbly sample movement, today would have an easier load.',
  ]);
  expect(wouldSentences([would({ input: 'sleep', sleep: 360 }, { minutes: 15 })])).toEqual([
    'With 6 h of sleep, today would have 15 minutes.',
  ]);
});

test('a session without strength says so, instead of counting to nothing', () => {
  expect(wouldSentences([would({ input: 'sleep', sleep: 210 }, { kind: 'recharge', sets: 0 })])).toEqual([
    'With 3 h 30 of sleep, today would have another kind of session (recharge) and no strength.',
  ]);
});
