import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { findings } from '../../../test/axe';
import type { Pair, PairKind, Pairs } from '../../bindings';
import { usePlatform } from '../../platform';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { progress } from './fixtures';
import { pairAheadWords, pairShown } from './pair-words';
import Progress from './Progress.svelte';

const none: PairKind[] = ['movement', 'skill', 'turned', 'question', 'support', 'sure', 'words'];
const squat = { movement: 'goblet-squat', measure: 'repetitions' } as const;
const squats: Pair = {
  pair: 'movement',
  then: { ...squat, day: '2025-12-03', load: 12000, amount: 8, clean: 1, sets: 1 },
  now: { ...squat, day: '2026-11-20', load: 20000, amount: 8, clean: 2, sets: 3 },
};
const worry: Pair = {
  pair: 'turned',
  then: { day: '2026-05-03', movement: 'goblet-squat', text: 'Why is this still hard?', turned: null },
  now: { day: '2026-11-20', movement: 'goblet-squat', text: 'Heavy again.', turned: 'I breathe, then it moves.' },
};
const question: Pair = {
  pair: 'question',
  question: 'present',
  then: { day: '2026-05-03', answer: 'not_today', kind: 'build', line: null },
  now: { day: '2026-11-20', answer: 'yes', kind: 'foundation', line: 'The radio was off.' },
};
let view: Pairs;

beforeEach(() => {
  view = { pairs: [], ahead: none.map((kind) => ({ kind, first: null, from: null })), apart_days: 28 };
  usePlatform(new FakePlatform({ view_progress: ({ span }) => progress(span), view_then_and_now: () => view }));
  window.addEventListener('keydown', hearKey);
  return () => window.removeEventListener('keydown', hearKey);
});

test('it is two keys away, in words alone, and each pair stands under its own heading', async () => {
  view = { ...view, pairs: [squats, worry, question] };
  render(Progress);
  await userEvent.keyboard('nn');
  const movement = await screen.findByRole('region', { name: 'The same movement Goblet squat' });
  expect(within(movement).getAllByRole('figure').map((figure) => figure.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
    '3 December 2025 8 repetitions with 12 kg 1 of 1 set clean',
    '20 November 2026 8 repetitions with 20 kg 2 of 3 sets clean',
  ]);
  expect(screen.getByText(/at least 28 days apart/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /As numbers/ })).toBeNull();
  expect(screen.queryByRole('group', { name: 'How far back to look' })).toBeNull();
  expect(await findings()).toEqual([]);
});

test('before there is anything it says what will stand here', async () => {
  render(Progress);
  await userEvent.click(await screen.findByLabelText('Then and now'));
  await screen.findByRole('heading', { name: 'What you do now will stand here' });
  const ahead = within(screen.getByRole('region', { name: 'Still to come' }));
  expect(ahead.getAllByRole('listitem')).toHaveLength(none.length);
});

test('what a worry became stands beside it, and a question beside its other answer', () => {
  expect(pairShown(worry)).toMatchObject({
    title: 'Goblet squat',
    then: { date: '3 May', words: '“Why is this still hard?”', beside: [] },
    now: { words: '“I breathe, then it moves.”', beside: ['It came as: Heavy again.'] },
  });
  expect(pairShown(question)).toMatchObject({
    then: { words: 'Not today' },
    now: { words: 'Yes', beside: ['Foundation', '“The radio was off.”'] },
  });
});

test('what is ahead says from when on', () => {
  expect(pairAheadWords({ kind: 'sure', first: '2026-11-01', from: '2026-11-29' })).toBe(
    'How sure of daily life: first on 1 November 2026. From 29 November 2026 on, the latest can stand beside it.',
  );
  expect(pairAheadWords({ kind: 'support', first: '2026-05-01', from: null })).toContain('once the answer is another one');
  expect(pairAheadWords({ kind: 'movement', first: '2026-05-01', from: null })).toContain('The next one can stand beside it');
});
