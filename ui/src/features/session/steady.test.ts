import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlayerView, SessionView } from '../../bindings';
import { usePlatform } from '../../platform';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { go } from '../../shell/navigation.svelte';
import { askedToTalk, backFromWalk, called, easing, finished, pacing, running, session, walking } from './fixtures';
import Session from './Session.svelte';

let platform: FakePlatform;

const soon = () => vi.advanceTimersByTimeAsync(0);
async function press(key: string): Promise<void> {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await soon();
}

/** Shows a session that answers every event with `then`, or stays as it is. */
async function open(view: PlayerView, then: PlayerView = view) {
  let current: SessionView = session(view);
  platform.answer('view_session', () => current);
  platform.answer('apply_to_session', () => (current = session(then)));
  render(Session);
  await vi.advanceTimersByTimeAsync(400);
}
const told = () => platform.asked('apply_to_session')?.event;
const shown = (text: string | RegExp) => screen.getByText(text);

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

describe('the talk test', () => {
  it.each([
    ['1', 'easily'],
    ['2', 'just'],
    ['3', 'no'],
  ])('is answered with one key: %s', async (key, answer) => {
    await open(askedToTalk, walking);
    await press(key);
    expect(told()).toEqual({ event: 'talk_test', answer });
    expect(screen.queryByText('Can you speak in sentences?')).toBeNull();
  });

  it('holds nothing up while it is left', async () => {
    await open(askedToTalk);
    expect(shown('12:04')).toBeInstanceOf(HTMLElement);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown('11:04')).toBeInstanceOf(HTMLElement);
    await press('Enter');
    expect(told()).toEqual({ event: 'done' });
  });

  it('advises easing off, and nothing else', async () => {
    await open({ ...walking, advice: 'ease_off' });
    expect(shown(/^Ease off until whole sentences come again/)).toBeInstanceOf(HTMLElement);
  });
});

describe('pacing practice', () => {
  it('is chosen and left with one key', async () => {
    await open({ ...walking, practises_pace: false }, { ...walking, practises_pace: true });
    await press('p');
    expect(told()).toEqual({ event: 'practice_pace', on: true });
    expect(shown('Hold 4')).toBeInstanceOf(HTMLElement);
    await press('p');
    expect(told()).toEqual({ event: 'practice_pace', on: false });
  });

  it('is not offered where it could tell nothing', async () => {
    await open(walking);
    await press('p');
    expect(told()).toBeUndefined();
    expect(screen.queryByText('Practise the pace')).toBeNull();
  });

  it('takes a digit, and T for ten', async () => {
    await open(pacing);
    await press('4');
    expect(told()).toEqual({ event: 'pace', effort: 4 });
    await press('t');
    expect(told()).toEqual({ event: 'pace', effort: 10 });
  });

  it('says at the end how even it was, in words', async () => {
    await open({ ...finished, practice: backFromWalk.practice });
    expect(shown(/^Even: 4, 4, 5, 4/)).toBeInstanceOf(HTMLElement);
  });

  it('says that too little was answered to tell', async () => {
    await open({ ...finished, practice: { target: 4, answers: [4, 5], evenness: null } });
    expect(shown(/^Said: 4, 5\. Three answers tell/)).toBeInstanceOf(HTMLElement);
  });
});

describe('back from the walk', () => {
  it('says how hard it was with one key, and the digits change no set', async () => {
    const last = finished.sets[0]!;
    await open({ ...backFromWalk, sets: [last], last_logged: 0, can_undo: true });
    await press('3');
    expect(told()).toEqual({ event: 'aerobic_effort', effort: 3 });
  });

  it('can leave it unsaid and go on', async () => {
    await open(backFromWalk);
    await press('Enter');
    expect(told()).toEqual({ event: 'end_rest' });
  });
});

describe('intervals', () => {
  it('count the hard parts, and say what follows', async () => {
    await open(running);
    expect(shown('Hard, 3 of 6')).toBeInstanceOf(HTMLElement);
    expect(screen.getByRole('img', { name: 'Hard parts: 3 of 6' })).toBeInstanceOf(HTMLElement);
    expect(platform.title).toBe('Hard, 3 of 6 · Longplay');
    await press('Enter');
    expect(told()).toEqual({ event: 'done' });
  });

  it('ease with the next one in sight, which can be begun, or left for a while', async () => {
    await open(easing);
    expect(shown(/Then hard, 4 of 6/)).toBeInstanceOf(HTMLElement);
    await press('m');
    expect(told()).toEqual({ event: 'longer_rest', seconds: 30 });
    await press('Enter');
    expect(told()).toEqual({ event: 'end_rest' });
  });

  it('say when the last hard one is behind', async () => {
    await open({ ...easing, set: { number: 6, of: 6 }, repeats_done: 6 });
    expect(shown('That was the last hard one. Easy from here.')).toBeInstanceOf(HTMLElement);
  });
});

describe('a call', () => {
  const lit = () => [...document.querySelectorAll('.called .lit')].map((part) => part.textContent.trim());

  it('is shown large, and goes out before the next can come', async () => {
    await open({ ...called, call: null });
    expect(lit()).toEqual([]);
    platform.answer('view_session', () => session(called));
    platform.touch('session');
    await soon();
    expect(lit()).toEqual(['Left']);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(lit()).toEqual([]);
  });

  it('is nowhere in a pause', async () => {
    await open({ ...called, paused: true, running: false });
    expect(lit()).toEqual([]);
  });

  it('names an hour, or two', async () => {
    await open({ ...called, calls: 'clock', call: { call: { way: 'hour', hour: 7 }, number: 1, since_ms: 0 } });
    await open({ ...called, calls: 'two_clocks', call: { call: { way: 'hours', hand: 2, foot: 9 }, number: 1, since_ms: 0 } });
    expect(screen.getByText('Hand 2, Foot 9')).toBeInstanceOf(HTMLElement);
  });
});
