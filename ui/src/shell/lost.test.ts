import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { appView } from '../../test/app';
import { findings } from '../../test/axe';
import { usePlatform } from '../platform';
import { FakePlatform } from '../platform/fake';
import Lost from './Lost.svelte';
import { go, navigation } from './navigation.svelte';

async function opened(missing: number) {
  const platform = new FakePlatform();
  usePlatform(platform);
  platform.answer('view_app', () => appView({ missing }));
  await go({ name: 'today' });
  render(Lost);
  return { platform, user: userEvent.setup() };
}

test('what the disk lost is said after the start, with the way to what can be done', async () => {
  const { user } = await opened(9);
  expect(await screen.findByText('9 records can no longer be read.')).toBeTruthy();
  expect(await findings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'See what can be done' }));
  expect(navigation.current).toEqual({ name: 'settings', part: 'data' });
  expect(screen.queryByText(/can no longer be read/)).toBeNull();
});

test('put off, it stays away until something else is lost', async () => {
  const { platform, user } = await opened(1);
  await user.click(await screen.findByRole('button', { name: 'Later' }));
  expect(screen.queryByText(/can no longer be read/)).toBeNull();
  platform.answer('view_app', () => appView({ missing: 3 }));
  platform.touch('app');
  expect(await screen.findByText('3 records can no longer be read.')).toBeTruthy();
});

test('where everything is there, nothing is said', async () => {
  await opened(0);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(screen.queryByRole('button')).toBeNull();
});
