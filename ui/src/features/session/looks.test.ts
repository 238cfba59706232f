import { render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlayerView, SessionView, Shown } from '../../bindings';
import { dismiss, toasts } from '../../components/toasts.svelte';
import { usePlatform } from '../../platform';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { go } from '../../shell/navigation.svelte';
import { essence } from './essence';
import { askedToTalk, backFromWalk, breathing, called, easing, finished, holding, resting, running, session, squatting, walking } from './fixtures';
import Session from './Session.svelte';

const soon = () => vi.advanceTimersByTimeAsync(0);
const later = () => vi.advanceTimersByTimeAsync(400);

async function press(key: string): Promise<void> {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await soon();
}

const LARGE: Shown = { large_type: true, small_window: null };
const SMALL: Shown = { large_type: false, small_window: { stays_on_top: true } };
const USUAL: Shown = { large_type: false, small_window: null };

let platform: FakePlatform;

async function open(view: PlayerView, shown: Shown, staysOnTop = true) {
  let current: SessionView = { ...session(view), shown };
  platform.answer('view_session', () => current);
  platform.answer('apply_to_session', () => current);
  platform.answer('show_session', ({ large_type, small_window }) => {
    const small = small_window ? { stays_on_top: staysOnTop } : null;
    return (current = { ...current, shown: { large_type, small_window: small } });
  });
  const page = render(Session);
  await soon();
  await later();
  return page;
}
const told = () => platform.asked('apply_to_session')?.event;
const asked = () => platform.asked('show_session');
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

beforeEach(() => {
  vi.useFakeTimers();
  platform = new FakePlatform();
  usePlatform(platform);
  window.addEventListener('keydown', hearKey);
  for (const { id } of toasts.shown) dismiss(id);
  void go({ name: 'session' });
});
afterEach(() => {
  window.removeEventListener('keydown', hearKey);
  vi.useRealTimers();
});

describe('larger type', () => {
  it('comes and goes with one key', async () => {
    await open(squatting, USUAL);
    await press('v');
    expect(asked()).toEqual({ large_type: true, small_window: false });
    expect(screen.getByRole('button', { name: 'Usual type' })).toBeInstanceOf(HTMLElement);
    await press('v');
    expect(asked()).toEqual({ large_type: false, small_window: false });
  });

  it('says the movement, the set, what to do and what is next, and leaves out the rest', async () => {
    await open(squatting, LARGE);
    expect(heading()).toBe('Goblet squat');
    for (const words of ['Set 2 of 3', '8', '16 kg, stop with 3 in reserve', 'After a rest: set 3 of 3'])
      expect(screen.getAllByText(words, { collapseWhitespace: true }).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /^More: / })).toBeNull();
  });

  it('takes every key as always', async () => {
    await open(squatting, LARGE);
    for (const key of ['1', '2', 'ArrowDown', 'ArrowLeft', '+', 'b']) await press(key);
    expect(screen.getByText('11')).toBeInstanceOf(HTMLElement);
    await press('Enter');
    expect(told()).toEqual({ event: 'log_set', amount: 11, load: 20_000, reserve: 2, quality: 'wobbly' });
    await press(' ');
    expect(told()).toEqual({ event: 'pause' });
    await press('w');
    expect(screen.getByText('What did you notice?')).toBeInstanceOf(HTMLElement);
  });

  it('counts a rest down and says which set it leads to', async () => {
    await open(resting, LARGE);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(screen.getByText('1:02')).toBeInstanceOf(HTMLElement);
    expect(screen.getByText('Set 2 of 3: 8 repetitions, 16 kg, stop with 3 in reserve')).toBeInstanceOf(HTMLElement);
  });

  it('asks what steady work asks, and is answered with a digit', async () => {
    await open(askedToTalk, LARGE);
    await press('1');
    expect(told()).toMatchObject({ event: 'talk_test' });
  });

  it.each(Object.entries({ squatting, resting, holding, breathing, walking, running, easing, backFromWalk, called, finished }))(
    'is accessible while %s',
    async (_, view) => {
      vi.useRealTimers();
      let current = { ...session(view), shown: LARGE };
      if (view === finished) current = { ...current, player: { ...view } };
      platform.answer('view_session', () => current);
      const { container } = render(Session);
      await screen.findByRole('heading', { level: 1 });
      const { violations } = await axe.run(container, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    },
  );
});

describe('the small window', () => {
  it('comes and goes with one key, and keeps the type that was chosen', async () => {
    await open(squatting, LARGE);
    await press('k');
    expect(asked()).toEqual({ large_type: true, small_window: true });
    await press('k');
    expect(asked()).toEqual({ large_type: true, small_window: false });
  });

  it('shows the timer, the movement and the next step, and logs and pauses by key', async () => {
    await open(squatting, SMALL);
    expect(heading()).toBe('Goblet squat');
    expect(screen.getByText('After a rest: set 3 of 3')).toBeInstanceOf(HTMLElement);
    await press('Enter');
    expect(told()).toMatchObject({ event: 'log_set', amount: 8 });
    await press(' ');
    expect(told()).toEqual({ event: 'pause' });
  });

  it('says which key pauses it', async () => {
    await open(squatting, SMALL);
    expect(screen.getByText('pause')).toBeInstanceOf(HTMLElement);
  });

  it('tells the sign above it how small it has to be, for as long as it is there', async () => {
    const page = await open(squatting, SMALL);
    expect(document.documentElement.dataset['sessionLook']).toBe('small');
    page.unmount();
    expect(document.documentElement.dataset['sessionLook']).toBeUndefined();
  });

  it('asks once, in either look, about what went beyond the plan', async () => {
    await open({ ...finished, asks_drive: true }, SMALL);
    await press('1');
    expect(told()).toEqual({ event: 'say_drive', drive: 'purpose' });
    expect(screen.getByText('Purpose or pressure?')).toBeInstanceOf(HTMLElement);
  });

  it('makes room when something has to be read', async () => {
    await open(squatting, SMALL);
    await press('w');
    expect(asked()).toEqual({ large_type: false, small_window: false });
    expect(screen.getByText('What did you notice?')).toBeInstanceOf(HTMLElement);
  });

  it('shows a question in place of the timer', async () => {
    await open(askedToTalk, SMALL);
    expect(screen.getAllByRole('button').length).toBeGreaterThan(3);
    await press('2');
    expect(told()).toMatchObject({ event: 'talk_test' });
  });

  it('says it when the desktop lets nothing stay on top, and only then', async () => {
    await open(squatting, USUAL, false);
    await press('k');
    await later();
    expect(toasts.shown[0]?.text).toMatch(/desktop decides what lies on top/);
    for (const { id } of toasts.shown) dismiss(id);
    await press('k');
    await later();
    expect(toasts.shown).toEqual([]);
  });
});

it.each(Object.entries({ squatting, resting, holding, walking, running, easing, backFromWalk, called, finished }))(
  'the essence of %s says what it is and never the same twice',
  (_, view) => {
    const said = essence(view, view.remaining_ms === null ? undefined : 42, undefined);
    expect(said.what).not.toBe('');
    expect(said.state).not.toBe(said.what);
    expect(said.ask).not.toBe(said.next);
  },
);
