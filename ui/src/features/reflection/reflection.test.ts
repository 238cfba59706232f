import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TodayView } from '../../bindings';
import { CallFailure, usePlatform } from '../../platform';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { go, navigation } from '../../shell/navigation.svelte';
import Reflection from './Reflection.svelte';

const today = {
  album: null,
  done: [
    {
      id: 'session',
      kind: 'build',
      ending: 'warning_light',
      active: 2_040,
      sets: 11,
      reflected: false,
      question: 'learning',
    },
  ],
} as Partial<TodayView> as TodayView;

let platform: FakePlatform;
const user = userEvent.setup();

beforeEach(async () => {
  platform = new FakePlatform({ view_today: () => today, record_reflection: () => ({ id: 'kept' }) });
  usePlatform(platform);
  window.addEventListener('keydown', hearKey);
  await go({ name: 'reflection', session: 'session' });
  render(Reflection, { session: 'session' });
  await screen.findByText('Are you learning something?');
});
afterEach(() => window.removeEventListener('keydown', hearKey));

it('is done in five keys', async () => {
  await user.keyboard('1412{Enter}');
  expect(platform.asked('record_reflection')).toEqual({
    session: 'session',
    reflection: { felt: 'better', effort: 4, life: 'supported', question: ['learning', 'partly'], line: null },
  });
  expect(navigation.current.name).toBe('today');
});

it('has nothing chosen beforehand, and says which session it is about', () => {
  for (const choice of screen.getAllByRole<HTMLInputElement>('radio')) expect(choice.checked).toBe(false);
  expect(screen.getByText('11 sets in 34 minutes')).toBeInstanceOf(HTMLElement);
  expect(screen.getByText(/You stopped at the right moment/)).toBeInstanceOf(HTMLElement);
});

it('keeps nothing before the three answers are there', async () => {
  await user.keyboard('15{Enter}');
  expect(platform.asked('record_reflection')).toBeUndefined();
  expect(screen.getByText('One answer is still open.')).toBeInstanceOf(HTMLElement);
});

it('needs no answer to its question, and takes a line', async () => {
  await user.keyboard('3t2l');
  await user.keyboard('Slow and steady{Enter}');
  expect(platform.asked('record_reflection')?.reflection).toEqual({
    felt: 'worse',
    effort: 10,
    life: 'neutral',
    question: null,
    line: 'Slow and steady',
  });
});

it('goes back one answer', async () => {
  await user.keyboard('14{Backspace}61{Enter}');
  expect(platform.asked('record_reflection')?.reflection).toMatchObject({ felt: 'better', effort: 6, life: 'supported' });
});

it('stays when it could not be saved', async () => {
  platform.answer('record_reflection', () => {
    throw new CallFailure({ code: 'not_saved', message: 'full' });
  });
  await user.keyboard('141{Enter}');
  expect(navigation.current.name).toBe('reflection');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Better/ }).checked).toBe(true);
});

it('can wait', async () => {
  await user.keyboard('{Escape}');
  expect(navigation.current.name).toBe('today');
});
