import { render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlayerView, SessionView } from '../../bindings';
import { usePlatform } from '../../platform';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { go } from '../../shell/navigation.svelte';
import { noticeWords } from './words';
import { finished, holding, resting, session, squatting } from './fixtures';
import Session from './Session.svelte';

const soon = () => vi.advanceTimersByTimeAsync(0);

async function press(...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    await soon();
  }
}

let platform: FakePlatform;

async function open(view: PlayerView, then: PlayerView = view) {
  let current: SessionView = session(view);
  platform.answer('view_session', () => current);
  platform.answer('apply_to_session', () => (current = session(then)));
  const shown = render(Session);
  await vi.advanceTimersByTimeAsync(400);
  return shown;
}
const told = () => platform.asked('apply_to_session')?.event;
const heading = () => document.querySelector('dialog[open] h2')?.textContent;

const around = { stopped: true, instead: 'band-row', swapped: 1, left_out: 0 };
const goneAround: PlayerView = {
  ...resting,
  movement: 'band-row',
  alternatives: ['towel-row'],
  notice: { notice: 'discomfort', movement: 'goblet-squat', area: 'knee', around },
};

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

describe('something hurts', () => {
  it('is said in four keys, the areas of the movement first', async () => {
    await open(squatting, goneAround);
    await press('h');
    expect(heading()).toBe('Where do you feel it?');
    expect(screen.getAllByRole('listitem').filter((item) => item.closest('dialog'))[0]?.textContent).toMatch(/^Knee/);
    await press('a');
    expect(heading()).toBe('How does your knee feel?');
    await press('4');
    expect(heading()).toBe('How strong is it?');
    await press('0');
    expect(told()).toEqual({ event: 'discomfort', area: 'knee', kind: 'sharp', intensity: 10 });
  });

  it('says what comes instead, and lets the person choose something else or nothing', async () => {
    await open(squatting, goneAround);
    await press('h', 'a', '3', '4');
    expect(heading()).toBe('Band row');
    expect(screen.getAllByText(/Your knee comes first\. Band row stands in for goblet squat\./).length).toBeGreaterThan(0);
    await press('1');
    expect(told()).toEqual({ event: 'swap', movement: 'towel-row' });
  });

  it('is taken back on one key, in the answer and afterwards', async () => {
    const said = { movement: 'goblet-squat', area: 'knee', kind: 'painful', intensity: 4, heed: 'stopped' } as const;
    await open(squatting, { ...goneAround, discomforts: [said] });
    await press('h', 'a', '3', '4', 'u');
    expect(told()).toEqual({ event: 'take_back_discomfort', index: 0 });
    expect(heading()).toBeUndefined();
    await press('u');
    expect(platform.calls.filter(({ name }) => name === 'apply_to_session')).toHaveLength(3);
    await press('e');
    screen.getByRole('button', { name: 'Take back: Knee, on goblet squat' }).click();
    await soon();
    expect(told()).toEqual({ event: 'take_back_discomfort', index: 0 });
    expect(noticeWords({ notice: 'taken_back', movement: 'goblet-squat', area: 'knee' })).toMatch(/^Taken back: your knee\./);
  });

  it('leaves it out on one key, and goes on on another', async () => {
    await open(squatting, goneAround);
    await press('h', 'a', '3', '4', '0');
    expect(told()).toEqual({ event: 'skip_block' });
    await press('h', 'a', '3', '4', 'Enter');
    expect(told()).toMatchObject({ event: 'discomfort' });
    expect(heading()).toBeUndefined();
  });

  it('offers the downshift the second time, and takes no for an answer', async () => {
    await open(squatting, { ...goneAround, offers_downshift: true });
    await press('h', 'a', '4', '2');
    expect(screen.getByText(/The body has spoken twice/)).toBeInstanceOf(HTMLElement);
    await press('d');
    expect(told()).toEqual({ event: 'warning_light', sign: 'joint' });
  });

  it('closes where it is only noted, with a calm word on the screen', async () => {
    await open(squatting, {
      ...squatting,
      notice: { notice: 'discomfort', movement: 'goblet-squat', area: 'calf', around: null },
    });
    await press('h', 'l', '1', '2');
    expect(heading()).toBeUndefined();
    expect(screen.getByText(/Noted: your calf/)).toBeInstanceOf(HTMLElement);
  });

  it('can be taken a step back, and starts anew when it was closed', async () => {
    await open(holding);
    await press('h', 'a', '2', 'Backspace');
    expect(heading()).toBe('How does your knee feel?');
    await press('Backspace');
    expect(heading()).toBe('Where do you feel it?');
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    await soon();
    await press('h');
    expect(heading()).toBe('Where do you feel it?');
    expect(told()).toBeUndefined();
  });
});

describe('the menu', () => {
  it('lists what can be done now, and nothing else', async () => {
    await open(squatting);
    await press('.');
    const entries = screen.getAllByRole('button').filter((button) => button.closest('dialog ul') !== null);
    expect(entries.map((entry) => entry.querySelector('span')?.textContent)).toEqual([
      'Something hurts',
      'Another movement, or none',
      'Do this movement later',
      'Make it shorter',
      'Less for the next set',
      'Catch a thought',
      'Skip this step',
      'See and change logged sets',
    ]);
    await press('d');
    expect(told()).toEqual({ event: 'do_later' });
    expect(heading()).toBeUndefined();
  });

  it('has more rest while one rests, and no later where nothing else is left', async () => {
    await open({ ...resting, can_do_later: false });
    await press('d');
    expect(told()).toBeUndefined();
    await press('.', 'm');
    expect(told()).toEqual({ event: 'longer_rest', seconds: 30 });
  });
});

describe('shorter', () => {
  it('means fewer sets of this movement, or an earlier end that says what it leaves out', async () => {
    await open(squatting);
    await press('f');
    expect(screen.getByText('2 sets in all')).toBeInstanceOf(HTMLElement);
    expect(screen.getByText('Leaves out 3 minutes of brisk walk')).toBeInstanceOf(HTMLElement);
    await press('1');
    expect(told()).toEqual({ event: 'fewer_sets', sets: 2 });
    await press('f', '3');
    expect(told()).toEqual({ event: 'finish_sooner', minutes: 5 });
  });

  it('is not offered at the end', async () => {
    await open(finished);
    await press('f', '.');
    expect(heading()).toBeUndefined();
  });
});

it('says in a sentence what was left out or waits', () => {
  expect(
    noticeWords({
      notice: 'shortened',
      left_out: [
        { movement: 'goblet-squat', part: { part: 'sets', count: 1 } },
        { movement: 'brisk-walk', part: { part: 'whole' } },
      ],
    }),
  ).toBe('Left out, and that is fine: 1 set of goblet squat and brisk walk.');
  expect(noticeWords({ notice: 'done_later', movement: 'goblet-squat' })).toBe('Goblet squat waits until the end of this phase.');
});

it.each([
  ['where', ['h']],
  ['how', ['h', 'a']],
  ['strength', ['h', 'a', '3']],
  ['what follows', ['h', 'a', '3', '4']],
  ['menu', ['.']],
  ['shorter', ['f']],
])('is accessible: %s', async (_, path) => {
  const { container } = await open(squatting, { ...goneAround, offers_downshift: true });
  await press(...path);
  vi.useRealTimers();
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`)).toEqual([]);
});
