import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { open, steadyDay } from '../../../test/app';
import { findings } from '../../../test/axe';
import type { DatedDay, LongWatch } from '../../bindings';

const days = [
  { day: '2026-11-18', weekday: 'wednesday' },
  { day: '2026-11-19', weekday: 'thursday' },
  { day: '2026-11-20', weekday: 'friday' },
  { day: '2026-11-21', weekday: 'saturday' },
  { day: '2026-11-23', weekday: 'monday' },
  { day: '2026-11-24', weekday: 'tuesday' },
] satisfies DatedDay[];

const offered: LongWatch = {
  speaks_for: 'easier_week',
  evidence: [
    { signal: 'worse_sleep', days },
    { signal: 'low_mood', days: days.slice(1) },
  ],
  until: { day: '2026-11-29', weekday: 'sunday' },
};

test('after a week of bad signs an easier week is offered, in one sentence that names what was said', async () => {
  await open(() => steadyDay({ watch: offered }));
  const offer = within(screen.getByRole('region', { name: 'An easier week' }));
  expect(offer.getByText(/^In the last seven days: poor sleep \(6 days\) and a low mood \(5 days\)\..*until Sunday 29 November/)).toBeTruthy();
  expect(await findings()).toEqual([]);
});

test('it is taken with one key, and undo takes it back', async () => {
  const { platform, keyboard, user } = await open(() => steadyDay({ watch: offered }));
  platform.answer('edit_album', () => ({ id: 'album-2' }));
  platform.answer('retract_record', () => ({ id: 'retraction-1' }));
  await keyboard('l');
  await waitFor(() => expect(platform.asked('edit_album')).toEqual({ edit: { edit: 'lighten' } }));
  await screen.findByText('Lighter until Sunday 29 November');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'album-2' }));
});

test('or it is left for now, which is kept, and can be undone', async () => {
  const { platform, keyboard, user } = await open(() => steadyDay({ watch: offered }));
  platform.answer('decline_easier_week', () => ({ id: 'answer-1' }));
  platform.answer('retract_record', () => ({ id: 'retraction-1' }));
  await keyboard('n');
  await screen.findByText('It is not offered again this week');
  expect(platform.asked('edit_album')).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'answer-1' }));
});

test('where it lasts, a professional is suggested once, whoever asks for it', async () => {
  const day = steadyDay({ watch: { speaks_for: 'professional', evidence: offered.evidence } });
  await open(() => ({ ...day, readiness: day.readiness === null ? null : { ...day.readiness, signpost: true } }));
  expect(screen.getAllByText(/Low weeks can have many causes/)).toHaveLength(1);
  expect(screen.getByText(/^In the last seven days: .*\(\d days?\)\. The week before was low as well\./)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'An easier week' })).toBeNull();
});

test('which days it was stands one level down, and each leads to its page', async () => {
  const { user } = await open(() => steadyDay({ watch: offered }));
  const summary = screen.getByText('Which days');
  await user.click(summary);
  const poor = within(screen.getByText('poor sleep').nextElementSibling as HTMLElement);
  expect(poor.getAllByRole('button').map((one) => one.textContent)).toEqual([
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Monday',
    'Tuesday',
  ]);
  expect(await findings()).toEqual([]);
  await user.click(poor.getByRole('button', { name: 'Friday' }));
  await waitFor(() => expect(screen.queryByText('Which days')).toBeNull());
});

test.each([
  [{ speaks_for: 'light_days', from: null, until: offered.until } as const, /light already, until Sunday 29 November/],
  [
    { speaks_for: 'light_days', from: { day: '2026-11-30', weekday: 'monday' }, until: offered.until } as const,
    /Light days begin on Monday 30 November/,
  ],
  [{ speaks_for: 'own_pace' } as const, /No album asks anything of you now/],
])('where there is nothing to take it is said, without a question', async (speaks, words) => {
  await open(() => steadyDay({ watch: { ...speaks, evidence: offered.evidence } }));
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByText('Which days')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Take the easier week/ })).toBeNull();
  expect(screen.queryByText(/Low weeks can have many causes/)).toBeNull();
});
