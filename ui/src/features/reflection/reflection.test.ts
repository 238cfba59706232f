import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReflectionView, ThoughtView } from '../../bindings';
import { morning } from '../../../test/app';
import { CallFailure, usePlatform } from '../../platform';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { go, navigation } from '../../shell/navigation.svelte';
import Reflection from './Reflection.svelte';

const about = (over: Partial<ReflectionView> = {}): ReflectionView => ({
  session: 'session',
  day: '2026-11-24',
  kind: 'build',
  hard: false,
  elsewhere: false,
  ending: 'warning_light',
  active: 2_040,
  sets: 11,
  question: 'learning',
  form: null,
  practised: false,
  intention: null,
  thoughts: [],
  reflection: null,
  ...over,
});
const thought = (id: string, text: string): ThoughtView => ({
  id,
  session: 'session',
  phase: 'strength',
  movement: 'goblet-squat',
  text,
  turned: null,
  reframe: 'learning',
});

let platform: FakePlatform;
const user = userEvent.setup();

async function open(over: Partial<ReflectionView> = {}) {
  platform = new FakePlatform({
    view_today: () => morning(),
    view_reflection: () => about(over),
    record_reflection: () => ({ id: 'kept' }),
    turn_thought: () => ({ id: 'turned' }),
  });
  usePlatform(platform);
  await go({ name: 'reflection', session: 'session' });
  render(Reflection, { session: 'session' });
  await screen.findByText('Are you learning something?');
}

beforeEach(() => window.addEventListener('keydown', hearKey));
afterEach(() => window.removeEventListener('keydown', hearKey));

it('is done in five keys', async () => {
  await open();
  await user.keyboard('1412{Enter}');
  expect(platform.asked('record_reflection')).toEqual({
    session: 'session',
    reflection: { felt: 'better', effort: 4, life: 'supported', question: ['learning', 'partly'], form: null, intention: null, gains: [], line: null },
  });
  expect(navigation.current.name).toBe('today');
});

it('has nothing chosen beforehand, and says which session it is about', async () => {
  await open();
  for (const choice of screen.getAllByRole<HTMLInputElement>('radio')) expect(choice.checked).toBe(false);
  expect(screen.getByText('11 sets in 34 minutes')).toBeInstanceOf(HTMLElement);
  expect(screen.getByText(/You stopped at the right moment/)).toBeInstanceOf(HTMLElement);
});

it('keeps nothing before the three answers are there', async () => {
  await open();
  await user.keyboard('15{Enter}');
  expect(platform.asked('record_reflection')).toBeUndefined();
  expect(screen.getByText('One answer is still open.')).toBeInstanceOf(HTMLElement);
});

it('needs no answer to its question, and takes a line', async () => {
  await open();
  await user.keyboard('3t2l');
  await user.keyboard('Slow and steady{Enter}');
  expect(platform.asked('record_reflection')?.reflection).toEqual({
    felt: 'worse',
    effort: 10,
    life: 'neutral',
    question: null,
    form: null,
    intention: null,
    gains: [],
    line: 'Slow and steady',
  });
});

it('takes what got better where a skill was practised, and asks nothing of it elsewhere', async () => {
  await open({ practised: true });
  await user.keyboard('141das');
  const faster = screen.getByRole('button', { name: /faster/ });
  expect(faster.getAttribute('aria-pressed')).toBe('true');
  await user.click(faster);
  await user.click(screen.getByRole('button', { name: /Keep it/ }));
  expect(platform.asked('record_reflection')?.reflection.gains).toEqual(['more_accurate', 'smoother']);
  cleanup();
  await open();
  expect(screen.queryByRole('button', { name: /faster/ })).toBeNull();
  await user.keyboard('141a{Enter}');
  expect(platform.asked('record_reflection')?.reflection.gains).toEqual([]);
});

it('goes back one answer', async () => {
  await open();
  await user.keyboard('14{Backspace}61{Enter}');
  expect(platform.asked('record_reflection')?.reflection).toMatchObject({ felt: 'better', effort: 6, life: 'supported' });
});

it('stays when it could not be saved', async () => {
  await open();
  platform.answer('record_reflection', () => {
    throw new CallFailure({ code: 'not_saved', message: 'full' });
  });
  await user.keyboard('141{Enter}');
  expect(navigation.current.name).toBe('reflection');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Better/ }).checked).toBe(true);
});

it('can wait', async () => {
  await open();
  await user.keyboard('{Escape}');
  expect(navigation.current.name).toBe('today');
});

it('says form and intention from the session, and a key says that it was otherwise', async () => {
  await open({
    form: { form: { clean: 8, wobbly: 1, lost: 0 }, answer: 'yes' },
    intention: { intention: 'talking_breath', movement: 'brisk-walk', followed: null },
  });
  expect(screen.getByText('Movement stayed clean')).toBeInstanceOf(HTMLElement);
  expect(screen.getByText(/breath to talk with/)).toBeInstanceOf(HTMLElement);
  await user.keyboard('f');
  expect(screen.getByText('Movement stayed clean in part')).toBeInstanceOf(HTMLElement);
  await user.keyboard('ii141{Enter}');
  expect(platform.asked('record_reflection')?.reflection).toMatchObject({ form: 'partly', intention: 'partly' });
});

it('keeps what the session says when nothing is said about it', async () => {
  await open({
    form: { form: { clean: 8, wobbly: 1, lost: 0 }, answer: 'yes' },
    intention: { intention: 'clean_movement', movement: 'heel-raise', followed: 'partly' },
  });
  await user.keyboard('141{Enter}');
  expect(platform.asked('record_reflection')?.reflection).toMatchObject({ form: 'yes', intention: 'partly' });
});

it('knows the difference between a foundation day and a test day', async () => {
  await open();
  expect(screen.getByText(/A foundation day/)).toBeInstanceOf(HTMLElement);
  cleanup();
  await open({ hard: true, kind: 'earned_test' });
  expect(screen.getByText(/A test day/)).toBeInstanceOf(HTMLElement);
});

it('offers afterwards to turn what was caught, one after the other, and the words are the person’s', async () => {
  await open({ thoughts: [thought('one', 'Why is this still hard?'), thought('two', 'Not again.')] });
  await user.keyboard('141{Enter}');
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What am I learning?' });
  expect(screen.getByText('“Why is this still hard?”')).toBeInstanceOf(HTMLElement);
  expect(field.value).toBe('What am I learning? ');
  await user.type(field, 'To slow down.{Enter}');
  expect(platform.asked('turn_thought')).toEqual({
    id: 'one',
    text: 'Why is this still hard?',
    turned: 'What am I learning? To slow down.',
  });
  await screen.findByText('“Not again.”');
  await user.keyboard('{Escape}');
  expect(platform.calls.filter((call) => call.name === 'turn_thought')).toHaveLength(1);
  expect(navigation.current.name).toBe('today');
});
