import { render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Interruption, PlayerView, SessionView } from '../../bindings';
import { CallFailure, usePlatform } from '../../platform';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { go, navigation } from '../../shell/navigation.svelte';
import {
  askedToTalk,
  backFromWalk,
  breathing,
  called,
  easing,
  finished,
  holding,
  pacing,
  resting,
  running,
  session,
  squatting,
  takingTurns,
  walking,
  walkingOver,
} from './fixtures';
import Session from './Session.svelte';

const soon = () => vi.advanceTimersByTimeAsync(0);
/** Longer than a second press may come after the first. */
const later = () => vi.advanceTimersByTimeAsync(400);

async function press(key: string): Promise<void> {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await soon();
}

let platform: FakePlatform;

/** Shows a session that answers every event with `then`, or stays as it is. */
async function open(view: PlayerView, then: PlayerView = view, interruption: Interruption | null = null) {
  let current: SessionView | null = session(view, interruption);
  platform.answer('view_session', () => current);
  platform.answer('apply_to_session', () => (current = session(then)));
  platform.answer('resume_session', () => (current = session(then)));
  platform.answer('close_session', () => ({ id: 'closed', record: 'closed-end' }));
  const shown = render(Session);
  await soon();
  await later();
  return shown;
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

describe('logging a set', () => {
  it('takes one key when it went as planned', async () => {
    await open(squatting, resting);
    await press('Enter');
    expect(told()).toEqual({ event: 'log_set', amount: 8, load: 16_000, reserve: 3, quality: 'clean' });
    expect(screen.getByText('Rest')).toBeInstanceOf(HTMLElement);
  });

  it('takes digits, arrows and first letters when it went otherwise', async () => {
    await open(squatting);
    for (const key of ['1', '2', 'ArrowDown', 'ArrowLeft', '+', 'b', 'Enter']) await press(key);
    expect(told()).toEqual({ event: 'log_set', amount: 11, load: 20_000, reserve: 2, quality: 'wobbly' });
  });

  it('does not take a second press that was meant for the first', async () => {
    await open(squatting, resting);
    await press('Enter');
    await press('Enter');
    expect(platform.calls.filter((call) => call.name === 'apply_to_session')).toHaveLength(1);
    await later();
    await press('Enter');
    expect(told()).toEqual({ event: 'end_rest' });
  });

  it('can be put right while resting', async () => {
    await open(resting);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(told()).toMatchObject({ event: 'edit_set', index: 0, amount: 10 });
    await press('u');
    expect(told()).toEqual({ event: 'undo_set' });
  });
});

describe('time', () => {
  it('is drawn from what Rust said and from nothing else', async () => {
    await open(resting);
    expect(platform.title).toBe('Rest · Longplay');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(platform.title).toBe('Rest · Longplay');
    expect(screen.getByText('1:02')).toBeInstanceOf(HTMLElement);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(platform.title).toBe('Rest · Longplay');
  });

  it('stands still in a pause, and Space goes on', async () => {
    await open({ ...resting, paused: true, running: false }, resting);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(platform.title).toBe('Paused · Longplay');
    await press(' ');
    expect(told()).toEqual({ event: 'resume' });
    await press(' ');
    expect(told()).toEqual({ event: 'pause' });
  });

  it('gives the title back when the session is left', async () => {
    const { unmount } = await open(resting);
    unmount();
    expect(platform.title).toBe('Longplay');
  });
});

it('goes straight to the downshift on two keys', async () => {
  await open(holding, breathing);
  await press('w');
  expect(screen.getByRole('heading', { name: 'What did you notice?' })).toBeInstanceOf(HTMLElement);
  await press('3');
  expect(told()).toEqual({ event: 'warning_light', sign: 'form' });
});

it('stops fully at a red flag, with the one thing to do', async () => {
  await open(holding, { ...finished, step: 'ended', ending: 'red_flag', flags: ['chest_pressure'] });
  await press('w');
  await press('f');
  screen.getByLabelText(/Pressure or pain in the chest/).click();
  await soon();
  screen.getByRole('button', { name: 'Stop the session' }).click();
  await soon();
  expect(told()).toEqual({ event: 'red_flag', flags: ['chest_pressure'] });
  // The session is gone in Rust; the words stay until they were read.
  platform.answer('view_session', () => null);
  platform.touch('session');
  await soon();
  expect(screen.getByText('Call the emergency number now.')).toBeInstanceOf(HTMLElement);
  await later();
  await press('Enter');
  expect(navigation.current.name).toBe('today');
});

it('swaps a movement for one that Rust offers, or leaves it out', async () => {
  await open(squatting);
  await press('s');
  await press('1');
  expect(told()).toEqual({ event: 'swap', movement: 'chair-stand' });
  await press('s');
  await press('0');
  expect(told()).toEqual({ event: 'skip_block' });
});

it('says of what is done in spare time that it is done if one likes, and of work nothing', async () => {
  const { unmount } = await open({ ...walking, phase: 'downshift', purpose: 'optional', step: 'ready' });
  expect(screen.getByText(/movement 1 of 1, if you like$/)).toBeInstanceOf(HTMLElement);
  unmount();
  await open(walking);
  expect(screen.getByText(/movement 1 of 1$/)).toBeInstanceOf(HTMLElement);
});

describe('two lifts that take turns', () => {
  it('say so, and what comes after the rest', async () => {
    await open(takingTurns);
    expect(screen.getByText('Takes turns with one-arm row: one rests while the other works')).toBeInstanceOf(HTMLElement);
    expect(screen.getByText('After a rest: one-arm row, set 2 of 3')).toBeInstanceOf(HTMLElement);
    expect(screen.getByText('Next: One-arm row')).toBeInstanceOf(HTMLElement);
  });

  it('show the coming movement in the rest, also in the title, so that one walks over', async () => {
    await open(walkingOver);
    expect(screen.getByRole('heading', { name: 'One-arm row' })).toBeInstanceOf(HTMLElement);
    expect(screen.getByRole('status').textContent).toBe('Rest, then one-arm row');
    expect(platform.title).toBe('Rest, then one-arm row · Longplay');
    expect(screen.getByText('set 2 of 3').parentElement?.textContent.trim()).toMatch(/^set 2 of 3: 10 repetitions, 12 kg/);
  });

  it('are listed under their names when all is done', async () => {
    const [one] = finished.sets;
    const rowed = (number: number) => ({ ...one!, set: { ...one!.set, block: 1, movement: 'backpack-row', set: number, load: 12_000 } });
    await open({ ...finished, sets: [one!, rowed(1), { ...one!, set: { ...one!.set, set: 2 } }, rowed(2)] });
    const rows = screen.getAllByRole('listitem').map((item) => item.textContent.replace(/\s+/g, ' ').trim());
    expect(rows.slice(-2)).toEqual(['Goblet squat 8, 8 × 16 kg', 'One-arm row 8, 8 × 12 kg']);
  });
});

it('takes any key when the person is back from the walk', async () => {
  await open({ ...walking, step: 'away', remaining_ms: null, running: false }, breathing);
  await press('Shift');
  expect(told()).toBeUndefined();
  await press('q');
  expect(told()).toEqual({ event: 'start_downshift' });
});

it('asks how the sample movement went', async () => {
  await open({ ...squatting, step: 'control_sample', phase: 'prime', prefill: null });
  await press('2');
  expect(told()).toEqual({ event: 'control_sampled', control: 'wobbly' });
});

it('paces the breath in words too', async () => {
  await open(breathing);
  expect(screen.getByText('Breathe out')).toBeInstanceOf(HTMLElement);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(screen.getByText('Breathe in')).toBeInstanceOf(HTMLElement);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(screen.getByText('Breathe out')).toBeInstanceOf(HTMLElement);
});

describe('after an interruption', () => {
  const closed: Interruption = { reason: 'closed', minutes: 12 };

  it('asks, and goes on', async () => {
    await open(resting, resting, closed);
    expect(screen.getByText('You were in this session 12 minutes ago.')).toBeInstanceOf(HTMLElement);
    await press('Enter');
    expect(platform.asked('resume_session')).toBeDefined();
    expect(screen.getByText('Rest')).toBeInstanceOf(HTMLElement);
  });

  it.each<[Interruption, RegExp]>([
    [{ reason: 'closed', minutes: 0 }, /a moment ago/],
    [{ reason: 'closed', minutes: 200 }, /3 h 20 ago/],
    [{ reason: 'slept', minutes: 0 }, /slept for a moment/],
    [{ reason: 'slept', minutes: 42 }, /slept for 42 minutes/],
    [{ reason: 'slept', minutes: 300 }, /slept for 5 h,/],
    [{ reason: 'clock_moved', minutes: 60 }, /set 60 minutes forward/],
    [{ reason: 'clock_moved', minutes: -1 }, /set 1 minute back/],
    [{ reason: 'clock_moved', minutes: 0 }, /set a little/],
    [{ reason: 'zone_moved', minutes: 480 }, /8 h ahead/],
    [{ reason: 'zone_moved', minutes: -330 }, /5 h 30 behind/],
  ])('says why: %j', async (why, words) => {
    await open(resting, resting, why);
    expect(screen.getByText(words)).toBeInstanceOf(HTMLElement);
  });

  it('says what going on does, where it does not simply go on', async () => {
    const { unmount } = await open(resting, resting, closed);
    expect(screen.getByText(/rest begins again/)).toBeInstanceOf(HTMLElement);
    unmount();
    const held = await open(holding, holding, closed);
    expect(screen.getByText(/until you say go/)).toBeInstanceOf(HTMLElement);
    held.unmount();
    await open(squatting, squatting, closed);
    expect(screen.queryByText(/begins again|say go/)).toBeNull();
  });

  it('leaves a session paused that waits for its second side', async () => {
    await open(holding, { ...holding, paused: true, running: false }, closed);
    await press('Enter');
    expect(platform.asked('apply_to_session')).toBeUndefined();
    expect(screen.getByText('Paused')).toBeInstanceOf(HTMLElement);
  });

  it('closes with its sets and reflects', async () => {
    await open(resting, resting, closed);
    await press('x');
    expect(navigation.current).toEqual({ name: 'reflection', session: 'closed' });
  });
});

it('ends with what was done, and the reflection follows', async () => {
  await open(finished);
  expect(screen.getByText('8, 8, 7 × 16 kg')).toBeInstanceOf(HTMLElement);
  await press('Enter');
  expect(navigation.current).toEqual({ name: 'reflection', session: 'closed' });
});

it('shows what is there when the moment has passed', async () => {
  await open(resting);
  platform.answer('view_session', () => session(squatting));
  platform.answer('apply_to_session', () => {
    throw new CallFailure({ code: 'not_now', message: 'no rest is running' });
  });
  await press('Enter');
  expect(screen.getByText('Set 2 of 3')).toBeInstanceOf(HTMLElement);
});

it.each([
  ['work', squatting],
  ['rest', resting],
  ['turns', takingTurns],
  ['rest between turns', walkingOver],
  ['hold', holding],
  ['breathing', breathing],
  ['walk', walking],
  ['talk test', askedToTalk],
  ['pacing practice', pacing],
  ['hard part', running],
  ['easy part', easing],
  ['effort of the walk', backFromWalk],
  ['call', called],
  ['end', finished],
])('is accessible: %s', async (_, view) => {
  const { container } = await open(view);
  vi.useRealTimers();
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`)).toEqual([]);
});

describe('a thought in a rest', () => {
  const field = () => screen.queryByRole<HTMLInputElement>('textbox', { name: /What the voice says/ });
  const timer = () => document.querySelector('.now')?.textContent;
  async function type(text: string) {
    const input = field();
    if (input === null) throw new Error('no field');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await soon();
  }

  it('is one key away, is kept at once, and the rest goes on beside it', async () => {
    platform.answer('catch_thought', () => ({ id: 'thought' }));
    await open(resting);
    await press('t');
    expect(document.activeElement).toBe(field());
    const before = timer();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(timer()).not.toBe(before);
    await type('Why is this still hard?');
    expect(platform.asked('catch_thought')).toEqual({ text: 'Why is this still hard?' });
    expect(told()).toBeUndefined();
    expect(field()).toBeNull();
  });

  it('stays in its field when it could not be kept', async () => {
    platform.answer('catch_thought', () => {
      throw new CallFailure({ code: 'not_saved', message: 'full' });
    });
    await open(resting);
    await press('t');
    await type('Not again.');
    expect(field()?.value).toBe('Not again.');
  });

  it('can be left without a word', async () => {
    await open(resting);
    await press('t');
    await press('Escape');
    expect(field()).toBeNull();
    expect(platform.asked('catch_thought')).toBeUndefined();
  });
});

describe('the intention', () => {
  const meant = (due: boolean) => {
    const view = session(walkingOver);
    view.intention = { intention: 'clean_movement', movement: 'heel-raise', due };
    platform.answer('view_session', () => view);
    render(Session);
    return soon();
  };

  it('is said back when Rust says that it is time', async () => {
    await meant(true);
    expect(screen.getByText('You wanted: clean movement.')).toBeInstanceOf(HTMLElement);
  });

  it('and not at any other time', async () => {
    await meant(false);
    expect(screen.queryByText(/You wanted/)).toBeNull();
  });
});
