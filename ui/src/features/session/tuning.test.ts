import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Interruption, PlayerView } from '../../bindings';
import { usePlatform } from '../../platform';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { go } from '../../shell/navigation.svelte';
import { finished, resting, session, squatting } from './fixtures';
import { nextLoad } from './loads';
import Session from './Session.svelte';
import { beyondWords } from './tuning-words';

const soon = () => vi.advanceTimersByTimeAsync(0);

async function press(key: string, on: EventTarget = window): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await soon();
}

let platform: FakePlatform;

async function open(view: PlayerView, interruption: Interruption | null = null) {
  platform.answer('view_session', () => session(view, interruption));
  platform.answer('apply_to_session', () => session(view, null));
  render(Session);
  await vi.advanceTimersByTimeAsync(400);
}
const told = () => platform.asked('apply_to_session')?.event;

beforeEach(() => {
  vi.useFakeTimers();
  platform = new FakePlatform();
  usePlatform(platform);
  window.addEventListener('keydown', hearKey);
  void go({ name: 'session' });
});
afterEach(() => {
  window.removeEventListener('keydown', hearKey);
  vi.useRealTimers();
});

describe('loads', () => {
  const loads = { min: 4_000, step: 4_000, max: 32_000 };

  it('step through what the person has', () => {
    expect(nextLoad(16_000, 1, loads)).toBe(20_000);
    expect(nextLoad(16_000, -1, loads)).toBe(12_000);
    expect(nextLoad(4_000, -1, loads)).toBe(null);
    expect(nextLoad(null, 1, loads)).toBe(4_000);
    expect(nextLoad(32_000, 1, loads)).toBe(32_000);
  });

  it('come back to it from what was lifted elsewhere', () => {
    expect(nextLoad(17_500, 1, loads)).toBe(20_000);
    expect(nextLoad(17_500, -1, loads)).toBe(16_000);
    expect(nextLoad(50_000, 1, loads)).toBe(50_000);
    expect(nextLoad(50_000, -1, loads)).toBe(32_000);
  });

  it('can be typed, whatever they are', async () => {
    await open(squatting);
    const load = screen.getByRole('spinbutton', { name: 'Load' });
    for (const key of ['1', '7', ',', '5']) await press(key, load);
    await press('Enter');
    expect(told()).toMatchObject({ event: 'log_set', amount: 8, load: 17_500 });
  });
});

describe('what the last set says about the next one', () => {
  const lower: PlayerView = {
    ...resting,
    tuning: { tuning: 'lower_load', because: 'reserve', from: 16_000, to: 12_000 },
  };

  it('is said with its reason, and less still is one key', async () => {
    await open(lower);
    expect(screen.getByText(/left less in reserve.*12 kg instead of 16 kg/u)).toBeInstanceOf(HTMLElement);
    await press('a');
    expect(told()).toEqual({ event: 'take_less' });
  });

  it('is only noted when it was easy', async () => {
    await open({ ...resting, tuning: { tuning: 'noted' } });
    expect(screen.getByText(/Today stays as planned/u)).toBeInstanceOf(HTMLElement);
    expect(screen.queryByRole('button', { name: /Less still/u })).toBeNull();
  });

  it('offers an easier movement after a movement was lost', async () => {
    await open({ ...resting, easier: 'chair-stand' });
    await press('i');
    expect(told()).toEqual({ event: 'take_easier' });
  });
});

describe('going beyond the plan', () => {
  const more = { beyond: 'amount', movement: 'goblet-squat', planned: 8, done: 12, timed: false } as const;

  it('is called what it is', async () => {
    await open({ ...resting, went_beyond: more, beyond: [more] });
    expect(screen.getByText(/Beyond the plan: 12 repetitions, planned 8/u)).toBeInstanceOf(HTMLElement);
    expect(beyondWords({ beyond: 'minutes', movement: 'goblet-squat', planned: 10, done: 15 })).toContain('15 minutes, planned 10');
  });

  it('is asked about once when all is done, by one key', async () => {
    await open({ ...finished, beyond: [more], asks_drive: true });
    expect(screen.getByText('Purpose or pressure?')).toBeInstanceOf(HTMLElement);
    await press('2');
    expect(told()).toEqual({ event: 'say_drive', drive: 'pressure' });
  });

  it.each([
    ['1', 'purpose'],
    ['2', 'pressure'],
  ])('is asked about when it is ended early too, and %s ends it', async (key, drive) => {
    platform.answer('close_session', () => ({ id: 'session-1', record: 'session-1-end' }));
    await open({ ...resting, paused: true, running: false, beyond: [more], asks_drive: true });
    await press('x');
    expect(platform.asked('close_session')).toBeUndefined();
    expect(screen.getByText('Purpose or pressure?')).toBeInstanceOf(HTMLElement);
    await press(key);
    expect(platform.asked('close_session')).toEqual({ drive });
  });

  it('need not be answered: a second x ends it', async () => {
    platform.answer('close_session', () => ({ id: 'session-1', record: 'session-1-end' }));
    await open({ ...resting, paused: true, running: false, beyond: [more], asks_drive: true });
    await press('x');
    await press('x');
    expect(told()).toBeUndefined();
    expect(platform.asked('close_session')).toEqual({});
  });

  it('is asked about also where an interrupted session is closed', async () => {
    platform.answer('close_session', () => ({ id: 'session-1', record: 'session-1-end' }));
    await open({ ...resting, running: false, beyond: [more], asks_drive: true }, { reason: 'closed', minutes: 20 });
    await press('x');
    expect(platform.asked('close_session')).toBeUndefined();
    await press('2');
    expect(platform.asked('close_session')).toEqual({ drive: 'pressure' });
  });

  it('is not asked about when nothing went beyond', async () => {
    platform.answer('close_session', () => ({ id: 'session-1', record: 'session-1-end' }));
    await open({ ...resting, paused: true, running: false });
    await press('x');
    expect(platform.asked('close_session')).toEqual({});
  });
});

it('takes any set out and logs one more in the list of sets', async () => {
  const last = resting.sets[0];
  if (last === undefined) throw new Error('a rest follows a set');
  await open({ ...resting, sets: [{ ...last, may_add: true }] });
  await press('e');
  screen.getByRole('button', { name: /Take out Goblet squat/iu }).click();
  await soon();
  expect(told()).toEqual({ event: 'take_out', index: 0 });
  screen.getByRole('button', { name: /one more set of Goblet squat/iu }).click();
  await soon();
  expect(told()).toMatchObject({ event: 'log_more', index: 0, amount: 8, load: 16_000 });
});
