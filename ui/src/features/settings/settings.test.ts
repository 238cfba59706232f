import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { appView, open, steadyDay } from '../../../test/app';
import { findings } from '../../../test/axe';

const settings = async () => {
  let view = appView();
  const opened = await open(
    () => steadyDay(),
    () => view,
  );
  opened.platform.answer('save_settings', (chosen) => {
    view = { ...view, settings: chosen };
    queueMicrotask(() => opened.platform.touch('app'));
    return chosen;
  });
  opened.platform.answer('view_data', () => ({
    folder: '/somewhere/longplay',
    bytes: 1_480_221,
    records: 1204,
    saved: '2026-11-24T07:41:09+01:00',
    missing: [{ first: 7, last: 9 }],
    cut_off_bytes: null,
    backups: {
      folder: '/somewhere/longplay/backups',
      list: [],
      unreadable: 0,
      bytes: 0,
      current: false,
      failed: null,
      second: null,
    },
    encryption: null,
    documents: null,
  }));
  opened.platform.answer('view_errand', () => null);
  await opened.keyboard('{Control>},{/Control}');
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  return opened;
};

test('dark is chosen, recorded, and the window follows', async () => {
  const { platform, user } = await settings();
  await user.click(screen.getByRole('radio', { name: 'Appearance' }));
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
  expect(platform.asked('save_settings')).toMatchObject({ theme: 'dark', text_percent: 100 });
});

test('text size, contrast and motion reach the window', async () => {
  const { user } = await settings();
  await user.click(screen.getByRole('radio', { name: 'Appearance' }));
  await user.click(screen.getByRole('radio', { name: '150 %' }));
  await user.click(screen.getByRole('switch', { name: 'High contrast' }));
  await waitFor(() => expect(document.documentElement.dataset['contrast']).toBe('more'));
  expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('1.5');
});

test('how loud a session is, is chosen and can be tried out; off is silent', async () => {
  const { platform, user } = await settings();
  platform.answer('play_sample', () => ({}));
  await user.click(screen.getByRole('radio', { name: 'Appearance' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Normal' }).checked).toBe(true);
  await user.click(screen.getByRole('radio', { name: 'Quiet' }));
  expect(platform.asked('save_settings')).toMatchObject({ sound: 'quiet', theme: 'light' });
  await user.click(screen.getByRole('button', { name: 'Play a sample' }));
  expect(platform.asked('play_sample')).toEqual({});
  await user.click(screen.getByRole('radio', { name: 'Off' }));
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Play a sample' }).disabled).toBe(true));
});

test('the word at the end of a rest can be switched off', async () => {
  const { platform, user } = await settings();
  await user.click(screen.getByRole('radio', { name: 'Appearance' }));
  const choice = screen.getByRole<HTMLInputElement>('switch', { name: 'Say when a rest is over' });
  expect(choice.checked).toBe(true);
  await user.click(choice);
  await waitFor(() => expect(choice.checked).toBe(false));
  expect(platform.asked('save_settings')).toMatchObject({ rest_notices: false, theme: 'light' });
});

test('a voice can be switched on and tried out', async () => {
  const { platform, user } = await settings();
  platform.answer('speak_sample', () => ({}));
  await user.click(screen.getByRole('radio', { name: 'Appearance' }));
  await user.click(screen.getByRole('switch', { name: 'Say what comes next' }));
  expect(platform.asked('save_settings')).toMatchObject({ voice: true, theme: 'light' });
  await user.click(screen.getByRole('button', { name: 'Hear the voice' }));
  expect(platform.asked('speak_sample')).toEqual({});
});

test('a computer without a voice says so instead of offering one', async () => {
  const { platform, user } = await settings();
  platform.answer('view_app', () => ({ ...appView(), can_speak: false }));
  platform.touch('app');
  await user.click(screen.getByRole('radio', { name: 'Appearance' }));
  await screen.findByText(/has no voice that Longplay could speak with/);
  expect(screen.queryByRole('switch', { name: 'Say what comes next' })).toBeNull();
});

test('what the first run asked can be changed, and is said to be saved', async () => {
  const { platform, user, keyboard } = await settings();
  platform.answer('save_profile', () => ({ id: 'profile', album_changed: true }));
  await screen.findByText('All saved');
  await user.click(screen.getByRole('checkbox', { name: 'Studies' }));
  await keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(platform.asked('save_profile')?.profile.contexts).toEqual(['desk', 'student']));
  expect(await screen.findByText('Saved, and the album follows')).toBeTruthy();
});

test('data says where everything is, how much, when it was saved, and what cannot be read', async () => {
  const { user } = await settings();
  await user.click(screen.getByRole('radio', { name: 'Data' }));
  expect(await screen.findByText('/somewhere/longplay')).toBeTruthy();
  expect(screen.getByText('1.4 MB')).toBeTruthy();
  expect(screen.getByText('24 November 2026, 07:41')).toBeTruthy();
  expect(screen.getByText(/7 to 9/)).toBeTruthy();
});

test('axe finds nothing on any part', async () => {
  const { user } = await settings();
  await screen.findByText('All saved');
  expect(await findings()).toEqual([]);
  for (const part of ['Appearance', 'Data']) {
    await user.click(screen.getByRole('radio', { name: part }));
    expect(await findings()).toEqual([]);
  }
});
