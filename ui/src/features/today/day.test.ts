import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { appView, heading, open, steadyDay } from '../../../test/app';
import { findings } from '../../../test/axe';
import { demoPlan } from '../../platform/demo-person';

test('one screen answers "what today?": five tracks in order, each with its minutes', async () => {
  await open(() => steadyDay());
  expect(heading()).toBe('A steady day');
  const tracks = within(screen.getByRole('region', { name: /^Today, 34 minutes/ })).getAllByRole('listitem');
  expect(tracks.map((track) => within(track).getByRole('heading').textContent)).toEqual([
    'Prime',
    'Skill',
    'Strength',
    'Aerobic base',
    'Downshift',
  ]);
  expect(tracks.map((track) => track.querySelector('.length')?.textContent)).toEqual(['4:00', '6:00', '14:00', '5:00', '5:00']);
});

test('a phase without time is shown as not today', async () => {
  const phases = demoPlan.phases.map((phase) =>
    phase.phase === 'aerobic' ? { ...phase, seconds: 0, blocks: [] } : phase,
  );
  await open(() => steadyDay({ plan: { ...demoPlan, phases } }));
  const aerobic = screen.getByRole('heading', { name: 'Aerobic base' }).closest('li');
  expect(aerobic?.textContent).toContain('not today');
});

test('every change names the input that caused it', async () => {
  await open(() => steadyDay());
  const why = screen.getByRole('region', { name: 'Why today looks like this' });
  const rows = within(why).getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
  expect(rows).toEqual([
    ['6 sets, not 8', 'You slept 5 h 45; your usual is 7 h'],
    ['One-arm row, not dumbbell overhead press', 'Your neck is tight, 4 of 10'],
    ['3 in reserve', 'You are a little under your usual'],
  ]);
});

test('a lever is one key, is said, and can be undone', async () => {
  const { platform, keyboard, user } = await open(() => steadyDay());
  platform.answer('adjust_today', (request) => steadyDay({ levers: request.levers }));
  await keyboard('e');
  await waitFor(() => expect(platform.asked('adjust_today')).toEqual({ levers: [{ lever: 'easier' }], wanted: false }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(platform.asked('adjust_today')).toEqual({ levers: [], wanted: false }));
});

test('shorter offers only shorter lengths and replaces an earlier choice', async () => {
  const { platform, keyboard } = await open(() => steadyDay({ levers: [{ lever: 'shorter', minutes: 30 }], plan: { ...demoPlan, budget: 30 } }));
  platform.answer('adjust_today', (request) => steadyDay({ levers: request.levers }));
  await keyboard('s');
  const dialog = screen.getByRole('dialog', { name: 'How long may it take?' });
  expect(within(dialog).getAllByRole('listitem').map((item) => item.textContent?.trim().split(/\s+/)[0])).toEqual(['10', '15', '20']);
  await keyboard('2');
  await waitFor(() => expect(platform.asked('adjust_today')?.levers).toEqual([{ lever: 'shorter', minutes: 15 }]));
});

test('rest is a success: it says so and offers a walk', async () => {
  await open(() => steadyDay({ plan: { ...demoPlan, outcome: { outcome: 'rest' }, reasons: [] } }));
  expect(heading()).toBe('A day of rest');
  expect(screen.getByText(/counts as part of the plan/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Log a walk' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Start session/ })).toBeNull();
});

test('a walk is logged with two keys', async () => {
  const { platform, keyboard } = await open(() => steadyDay());
  platform.answer('log_activity', () => ({ id: 'walk' }));
  await keyboard('a{Enter}');
  await waitFor(() =>
    expect(platform.asked('log_activity')).toEqual({
      day: null,
      activity: { kind: 'walk', minutes: 30, effort: 3 },
      corrects: null,
    }),
  );
});

test('a session under way comes first', async () => {
  const { keyboard, platform } = await open(
    () => steadyDay({ session: { id: 'session', interrupted: true } }),
    () => appView({ session: { id: 'session', interrupted: true } }),
  );
  expect(heading()).toBe('Still spinning');
  platform.answer('close_session', () => ({ id: 'session' }));
  await keyboard('x');
  await waitFor(() => expect(platform.asked('close_session')).toEqual({}));
});

test('while the normal is being learned, the strip says how far that is', async () => {
  const { readiness } = steadyDay();
  await open(() =>
    steadyDay({
      readiness: { ...readiness!, learning: { learning: 'unknown', days: 5 }, baseline: null, z_tenths: null },
      strip: { ...steadyDay().strip, low_tenths: null, high_tenths: null },
    }),
  );
  expect(screen.getByText('Still learning you (5 of 14 days)')).toBeTruthy();
});

test('a question mark lists the keys of the screen', async () => {
  const { keyboard } = await open(() => steadyDay());
  await keyboard('?');
  const keys = screen.getByRole('dialog', { name: 'Keys' });
  for (const word of ['Start session', 'Shorter', 'Rest today', 'Log a walk', 'Go to Progress']) {
    expect(within(keys).getByText(word)).toBeTruthy();
  }
});

test('axe finds nothing on today', async () => {
  await open(() => steadyDay());
  expect(await findings()).toEqual([]);
});
