import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { heading, morning, open, steadyDay } from '../../../test/app';
import { findings } from '../../../test/axe';
import { CallFailure } from '../../platform';

const recorded = (today = steadyDay()) => ({ id: 'check-in', day: today.day, corrected: false, today });

test('the whole check-in is answered by keyboard alone, in about twenty keys', async () => {
  const { platform, keyboard } = await open(() => morning());
  platform.answer('record_check_in', () => recorded());

  expect(heading()).toBe('How did you sleep?');
  await keyboard('5:45{Enter}3{Enter}');
  expect(heading()).toBe('How are you?');
  await keyboard('34231{Enter}');
  expect(heading()).toBe('Where do you feel tension?');
  await keyboard('{Enter}');
  expect(heading()).toBe('What are we building today?');
  await keyboard('1{Enter}');

  await waitFor(() => expect(heading()).toBe('A steady day'));
  expect(platform.asked('record_check_in')).toEqual({
    day: null,
    check_in: {
      sleep: 345,
      sleep_quality: 3,
      energy: 3,
      muscles: 4,
      stress: 2,
      mood: 3,
      illness: 'none',
      fuel: null,
      water: null,
      complaints: [],
      control: null,
      intent: 'build',
      minutes: null,
      place: null,
      red_flags: [],
    },
  });
});

test('the last thought that was turned is said back on the first page', async () => {
  const turned = { day: '2026-11-20', turned: 'What am I learning? To slow down.' };
  const { keyboard } = await open(() => morning({ turned }));
  expect(screen.getByText('“What am I learning? To slow down.”')).toBeTruthy();
  expect(screen.getByText('Your words on 20 November')).toBeTruthy();
  await keyboard('7:00{Enter}3{Enter}');
  expect(screen.queryByText('Your words on 20 November')).toBeNull();
});

test('nothing is answered beforehand', async () => {
  const { keyboard } = await open(() => morning());
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
  await keyboard('7{Enter}3{Enter}');
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
});

test('going on without an answer says which one is open, and stays', async () => {
  const { platform, keyboard } = await open(() => morning());
  await keyboard('7{Enter}3{Enter}');
  await keyboard('34{Enter}');
  expect(heading()).toBe('How are you?');
  expect(within(screen.getByRole('group', { name: 'Stress' })).getByText('This one is still open.')).toBeTruthy();
  expect(platform.asked('record_check_in')).toBeUndefined();
});

test('an area of the body is told with its kind and strength', async () => {
  const { platform, user, keyboard } = await open(() => morning());
  platform.answer('record_check_in', () => recorded());
  await keyboard('7{Enter}3{Enter}33331{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'Neck' }));
  const neck = screen.getByRole('region', { name: 'Neck' });
  await user.click(within(neck).getByRole('radio', { name: 'Tight' }));
  await user.click(within(neck).getByRole('radio', { name: '4' }));
  await keyboard('{Enter}1{Enter}');
  await waitFor(() =>
    expect(platform.asked('record_check_in')?.check_in.complaints).toEqual([
      { area: 'neck', kind: 'tight', intensity: 4, alters_movement: false },
    ]),
  );
});

test('a free day asks for sleep and the five items only', async () => {
  const { platform, keyboard } = await open(() => morning({ planned: null }));
  platform.answer('record_check_in', () => recorded());
  await keyboard('7{Enter}3{Enter}33331{Enter}');
  await waitFor(() => expect(platform.asked('record_check_in')).toBeDefined());
});

test('a warning sign ends the questions, and the stop is calm and says what to do', async () => {
  const { platform, user, keyboard } = await open(() => morning());
  platform.answer('record_check_in', () =>
    recorded(steadyDay({ plan: { ...steadyDay().plan!, outcome: { outcome: 'stop', flags: ['chest_pressure'] } } })),
  );
  await keyboard('7{Enter}3{Enter}33331f');
  await user.click(screen.getByRole('checkbox', { name: 'Pressure or pain in the chest, jaw or arm' }));
  await keyboard('{Enter}');
  await waitFor(() => expect(heading()).toBe('Not today'));
  expect(platform.asked('record_check_in')?.check_in.red_flags).toEqual(['chest_pressure']);
  expect(screen.getByText('Call the emergency number now.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Start session/ })).toBeNull();
});

test('what Rust refuses is shown at its field, on its page, and nothing is lost', async () => {
  const { platform, keyboard } = await open(() => morning());
  platform.answer('record_check_in', () => {
    throw new CallFailure({ code: 'invalid_request', message: 'out of range', field: 'check_in.minutes' });
  });
  await keyboard('7{Enter}3{Enter}33331{Enter}{Enter}113{Enter}');
  const minutes = await screen.findByRole('group', { name: 'Minutes today' });
  await waitFor(() => expect(within(minutes).getByText('Between 10 and 60 minutes.')).toBeTruthy());
  expect(within(minutes).getByRole<HTMLInputElement>('radio', { checked: true }).value).toBe('15');
});

test('a disk that cannot be written is said plainly', async () => {
  const { platform, keyboard } = await open(() => morning({ planned: null }));
  platform.answer('record_check_in', () => {
    throw new CallFailure({ code: 'not_saved', message: 'no space left' });
  });
  await keyboard('7{Enter}3{Enter}33331{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('The disk did not take that, so it was not done');
});

test('escape goes one step back and keeps the answers', async () => {
  const { keyboard } = await open(() => morning());
  await keyboard('7{Enter}3{Enter}');
  expect(heading()).toBe('How are you?');
  await keyboard('{Escape}');
  expect(heading()).toBe('How did you sleep?');
  expect(screen.getByRole<HTMLInputElement>('radio', { checked: true }).value).toBe('3');
});

test('axe finds nothing on any page of the check-in', async () => {
  const { keyboard } = await open(() => morning());
  expect(await findings()).toEqual([]);
  await keyboard('7{Enter}3{Enter}');
  expect(await findings()).toEqual([]);
  await keyboard('33331{Enter}');
  expect(await findings()).toEqual([]);
  await keyboard('{Enter}');
  expect(await findings()).toEqual([]);
});
