import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { open, steadyDay } from '../../../test/app';
import { findings } from '../../../test/axe';
import type { TossShown } from '../../bindings';
import { demoTrials } from '../../platform/demo-mind';

const toss = (day: string, practise: boolean, did: boolean | null = null): TossShown => ({
  practice: 'evening_walk',
  minutes: 10,
  toss: { day, place: 0, practise, did },
});

test('nothing is said of a coin to whoever did not ask for one', async () => {
  await open(() => steadyDay());
  expect(screen.queryByRole('region', { name: 'The coin today' })).toBeNull();
});

test('the coin says do or leave in one sentence, and the answer takes one key and can be undone', async () => {
  const { platform, keyboard, user } = await open(
    () => steadyDay(),
    undefined,
    () => ({ ...demoTrials, today: toss('2026-11-24', true) }),
  );
  platform.answer('answer_toss', () => ({ id: 'answer-1' }));
  platform.answer('retract_record', () => ({ id: 'retraction-1' }));
  const coin = within(await screen.findByRole('region', { name: 'The coin today' }));
  expect(coin.getByText('The coin says yes today. An easy evening walk of 10 minutes.')).toBeTruthy();
  expect(await findings()).toEqual([]);
  await keyboard('h');
  await waitFor(() => expect(platform.asked('answer_toss')).toEqual({ day: '2026-11-24', did: false }));
  await screen.findByText('Noted: you left it');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'answer-1' }));
});

test('yesterday is asked about first, and leaving counts as much', async () => {
  const { platform, keyboard } = await open(
    () => steadyDay(),
    undefined,
    () => ({ ...demoTrials, today: toss('2026-11-24', false), yesterday: toss('2026-11-23', true) }),
  );
  platform.answer('answer_toss', () => ({ id: 'answer-1' }));
  const coin = within(await screen.findByRole('region', { name: 'The coin today' }));
  expect(coin.getByText(/leaving it counts as much/)).toBeTruthy();
  await keyboard('y');
  await waitFor(() => expect(platform.asked('answer_toss')).toEqual({ day: '2026-11-23', did: true }));
});
