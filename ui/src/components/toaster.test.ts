import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tick } from 'svelte';
import Toaster from './Toaster.svelte';
import { dismiss, toast, toasts } from './toasts.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const { id } of toasts.shown) dismiss(id);
  vi.useRealTimers();
});

async function say(words: string) {
  toast(words, () => {});
  await tick();
  return screen.getByText(words).parentElement!;
}
async function muchLater() {
  await vi.advanceTimersByTimeAsync(60_000);
}

test('a toast goes by itself, and waits while it is pointed at or has the focus', async () => {
  render(Toaster);
  for (const [hold, release] of [
    [fireEvent.mouseEnter, fireEvent.mouseLeave],
    [fireEvent.focusIn, fireEvent.focusOut],
  ] as const) {
    const shown = await say('Made shorter');
    await hold(shown);
    await muchLater();
    expect(screen.queryByText('Made shorter')).toBeTruthy();
    await release(shown);
    await muchLater();
    expect(screen.queryByText('Made shorter')).toBeNull();
  }
});

test('a toast that went away under the pointer does not keep the next one', async () => {
  render(Toaster);
  await fireEvent.mouseEnter(await say('Made shorter'));
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await say('Made easier');
  await muchLater();
  expect(screen.queryByText('Made easier')).toBeNull();
});
