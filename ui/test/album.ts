/** The album's page in a component test: a platform that answers with an invented album, and the way to open it. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { appView } from './app';
import type { AlbumView } from '../src/bindings';
import { usePlatform } from '../src/platform';
import { demoAlbum } from '../src/platform/demo-album';
import { FakePlatform } from '../src/platform/fake';
import App from '../src/shell/App.svelte';
import { go } from '../src/shell/navigation.svelte';

export const albumView = (over: Partial<AlbumView> = {}): AlbumView => ({
  day: { day: '2026-11-24', weekday: 'tuesday' },
  album: demoAlbum,
  waiting: null,
  look_back: null,
  shapeable: false,
  most_minutes: 45,
  ...over,
});

/** Goes to the album; what the platform answers can still be changed before it is opened. */
export async function albumPlatform() {
  const platform = new FakePlatform({ view_app: () => appView(), view_album: () => albumView() });
  usePlatform(platform);
  await go({ name: 'album' });
  return platform;
}

export async function openAlbum() {
  const user = userEvent.setup();
  render(App);
  await screen.findByRole('region', { name: /^Week 1/ });
  return user;
}
