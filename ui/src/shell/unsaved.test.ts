import { render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Unsaved as Waiting } from '../bindings';
import { toasts } from '../components/toasts.svelte';
import { CallFailure, usePlatform } from '../platform';
import { FakePlatform } from '../platform/fake';
import { hearKey } from './keys.svelte';
import Unsaved from './Unsaved.svelte';

const soon = () => vi.advanceTimersByTimeAsync(0);
const since = '2026-11-24T10:42:07.250+01:00';
let platform: FakePlatform;
let waiting: Waiting | null;

beforeEach(() => {
  vi.useFakeTimers();
  waiting = { since, records: 3, closing: false };
  platform = new FakePlatform({ view_unsaved: () => waiting });
  usePlatform(platform);
  window.addEventListener('keydown', hearKey);
});
afterEach(() => {
  window.removeEventListener('keydown', hearKey);
  vi.useRealTimers();
});

async function press() {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true }));
  await soon();
}
const said = () => toasts.shown.at(-1)?.text;

it('is not there while everything is saved, and appears when the disk refuses', async () => {
  waiting = null;
  render(Unsaved);
  await soon();
  expect(screen.queryByText(/Not saved/)).toBeNull();
  waiting = { since, records: 1, closing: false };
  platform.touch('session');
  await soon();
  expect(screen.getByText('Not saved since 10:42')).toBeInstanceOf(HTMLElement);
});

it('saves again on one key, and goes away when that worked', async () => {
  platform.answer('save_again', () => {
    waiting = null;
    return { records: 3 };
  });
  render(Unsaved);
  await soon();
  await press();
  expect(platform.asked('save_again')).toEqual({});
  expect(screen.queryByText(/Not saved/)).toBeNull();
  expect(said()).toMatch(/^Saved\./);
});

it('stays when the disk still refuses, and says so', async () => {
  platform.answer('save_again', () => {
    throw new CallFailure({ code: 'not_saved', message: 'no space left on device' });
  });
  render(Unsaved);
  await soon();
  await press();
  expect(screen.getByText('Not saved since 10:42')).toBeInstanceOf(HTMLElement);
  expect(said()).toMatch(/still takes nothing/);
});

it('promises to hold on to nothing when nothing waits', async () => {
  waiting = { since, records: 0, closing: false };
  render(Unsaved);
  await soon();
  expect(screen.queryByText(/holds on to it/)).toBeNull();
});

it('says what closing would leave out', async () => {
  render(Unsaved);
  await soon();
  waiting = { since, records: 3, closing: true };
  platform.touch('app');
  await soon();
  expect(screen.getByText(/since 10:42 is not saved yet\. Closing Longplay once more leaves it out/)).toBeInstanceOf(HTMLElement);
});

it('is accessible', async () => {
  const { container } = render(Unsaved);
  await soon();
  vi.useRealTimers();
  expect((await axe.run(container, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});
