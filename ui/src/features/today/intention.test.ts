import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { heading, open, steadyDay } from '../../../test/app';
import { findings } from '../../../test/axe';
import { demoElsewhere, demoIntentions, demoReflection } from '../../platform/demo-mind';
import { demoPage } from '../../platform/demo-person';
import { CallFailure } from '../../platform';

const day = () => steadyDay({ intentions: demoIntentions });

test('one tap says what the session is for, another takes it back, and nothing is chosen beforehand', async () => {
  const { platform, keyboard, user } = await open(day);
  platform.answer('start_session', () => {
    throw new CallFailure({ code: 'no_session', message: 'not here' });
  });
  const chip = screen.getByRole('button', { name: 'Clean movement' });
  expect(chip.getAttribute('aria-pressed')).toBe('false');
  await user.click(chip);
  expect(chip.getAttribute('aria-pressed')).toBe('true');
  await user.click(chip);
  expect(chip.getAttribute('aria-pressed')).toBe('false');
  await user.click(chip);
  expect(await findings()).toEqual([]);
  document.body.focus();
  await user.click(document.body);
  await keyboard('{Enter}');
  await waitFor(() => expect(platform.asked('start_session')).toEqual({ intention: 'clean_movement' }));
});

test('one key goes through the choices and past the last one, and a session starts without any', async () => {
  const { platform, keyboard } = await open(day);
  platform.answer('start_session', () => {
    throw new CallFailure({ code: 'no_session', message: 'not here' });
  });
  await keyboard('v');
  expect(screen.getByRole('button', { name: 'Strength, with some in reserve' }).getAttribute('aria-pressed')).toBe('true');
  await keyboard('vvvv');
  await keyboard('{Enter}');
  await waitFor(() => expect(platform.asked('start_session')).toEqual({ intention: null }));
});

test('done elsewhere: one key keeps all as planned and leads to the reflection, and undo takes it back', async () => {
  const { platform, keyboard, user } = await open(day);
  platform.answer('view_done_elsewhere', () => demoElsewhere);
  platform.answer('record_done_elsewhere', () => ({ session: 'away', id: 'kept' }));
  platform.answer('view_reflection', () => ({ ...demoReflection, session: 'away', elsewhere: true }));
  platform.answer('retract_record', () => ({ id: 'back' }));
  await keyboard('x');
  await screen.findByRole('button', { name: /All as planned/ });
  expect(await findings()).toEqual([]);
  await keyboard('{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'How was it?' });
  expect(platform.asked('record_done_elsewhere')).toEqual({ day: null, otherwise: [], intention: null });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'kept' }));
  await waitFor(() => expect(heading()).toBe('A steady day'));
});

test('done elsewhere: a movement is left out with one press, a set is changed, and both are said', async () => {
  const { platform, keyboard, user } = await open(day);
  platform.answer('view_done_elsewhere', () => demoElsewhere);
  platform.answer('record_done_elsewhere', () => ({ session: 'away', id: 'kept' }));
  platform.answer('view_reflection', () => demoReflection);
  await keyboard('x');
  await user.click(await screen.findByRole('button', { name: /Leave out: Brisk walk/ }));
  expect(screen.getByRole('button', { name: /Change set 1 of Brisk walk: left out/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Change set 2 of Goblet squat/ }));
  await user.click(screen.getByRole('radio', { name: /Wobbly/ }));
  await user.click(screen.getByRole('button', { name: /^Done/ }));
  await user.click(screen.getByRole('button', { name: /Keep it with 2 changes/ }));
  await waitFor(() =>
    expect(platform.asked('record_done_elsewhere')?.otherwise).toEqual([
      { index: 6, result: null },
      { index: 4, result: { amount: 8, load: 16_000, reserve: 3, quality: 'wobbly' } },
    ]),
  );
});

test('done elsewhere: what could not be kept stays on the screen', async () => {
  const { platform, keyboard, user } = await open(day);
  platform.answer('view_done_elsewhere', () => demoElsewhere);
  platform.answer('record_done_elsewhere', () => {
    throw new CallFailure({ code: 'not_saved', message: 'full' });
  });
  await keyboard('x');
  await user.click(await screen.findByRole('button', { name: /Leave out: Brisk walk/ }));
  await user.click(screen.getByRole('button', { name: /Keep it with 1 change/ }));
  await waitFor(() => expect(platform.asked('record_done_elsewhere')).toBeDefined());
  expect(screen.getByRole('button', { name: /Keep it with 1 change/ })).toBeTruthy();
});

test('today’s page goes to paper by one key, has lines to write on, and leads to done elsewhere', async () => {
  const { platform, keyboard } = await open(day);
  platform.answer('view_take_along', () => demoPage);
  platform.answer('view_done_elsewhere', () => demoElsewhere);
  await keyboard('t');
  await screen.findByRole('heading', { level: 1, name: 'Take it with you' });
  await waitFor(() => expect(document.querySelectorAll('.write').length).toBeGreaterThan(4));
  expect(screen.getByText(/Foundation day/)).toBeTruthy();
  await keyboard('{Enter}');
  await waitFor(() => expect(platform.printed).toBe(1));
  await keyboard('x');
  await screen.findByRole('button', { name: /All as planned/ });
});
