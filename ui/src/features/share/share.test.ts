import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { open, steadyDay } from '../../../test/app';
import { albumPlatform, openAlbum } from '../../../test/album';
import { findings } from '../../../test/axe';
import type { Shared, SharedMovement } from '../../bindings';
import { toasts } from '../../components/toasts.svelte';
import { CallFailure } from '../../platform';
import type { FakePlatform } from '../../platform/fake';
import { demoShared } from '../../platform/demo-share';
import { data } from '../progress/chapter-fixtures';
import { sharedAmount, shareFileName, sharePage } from './page';

const { session, album } = demoShared;

function answering(platform: FakePlatform): FakePlatform {
  platform.answer('view_data', () => data);
  platform.answer('view_shared', ({ what }) => ({ format: 'longplay-shared', version: 1, shared: what === 'session' ? session : album }));
  platform.answer('save_shared', () => ({ path: '/home/ada/Documents/shared.html' }));
  return platform;
}
const movements = (shared: Shared): readonly SharedMovement[] =>
  shared.what === 'session' ? shared.session.phases.flatMap((phase) => phase.movements) : [];
/** The page as a browser has it. */
const seen = (shared: Shared): Document => new DOMParser().parseFromString(sharePage(shared), 'text/html');

test('today says what is in the file and what is not, and saves a page with every movement', async () => {
  const { platform, keyboard } = await open(() => steadyDay());
  answering(platform);
  await keyboard('z');
  const dialog = within(await screen.findByRole('dialog', { name: 'Share this session' }));
  expect(dialog.getByText(/^One page that opens in any browser: the movements/)).toBeTruthy();
  expect(dialog.getByText(/no weights, no heart rates, no answers of yours/)).toBeTruthy();
  await waitFor(() => expect(dialog.getByRole<HTMLInputElement>('textbox').value).toBe('/home/ada/Documents'));
  expect(await findings()).toEqual([]);
  await keyboard('{Enter}');
  await waitFor(() => expect(toasts.shown[0]?.text).toBe('Saved as /home/ada/Documents/shared.html'));
  expect(platform.asked('save_shared')).toEqual({
    what: 'session',
    folder: '/home/ada/Documents',
    name: 'Longplay session, strength you can repeat',
    page: sharePage(session),
  });
});

test('a folder that is not there is said beside the field, and the dialog stays', async () => {
  const { platform, keyboard } = await open(() => steadyDay());
  answering(platform).answer('save_shared', () => {
    throw new CallFailure({ code: 'file_not_found', message: 'not there', field: 'folder' });
  });
  await keyboard('z');
  const dialog = within(await screen.findByRole('dialog', { name: 'Share this session' }));
  await waitFor(() => expect(dialog.getByRole<HTMLInputElement>('textbox').value).not.toBe(''));
  await keyboard('{Enter}');
  await waitFor(() => expect(dialog.getByRole('textbox').getAttribute('aria-invalid')).toBe('true'));
});

test('the album has its own page to share', async () => {
  const platform = answering(await albumPlatform());
  const user = await openAlbum();
  await user.click(screen.getByRole('button', { name: /^Share this album/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Share this album' }));
  expect(dialog.getByText(/no days or dates/)).toBeTruthy();
  await waitFor(() => expect(dialog.getByRole<HTMLInputElement>('textbox').value).not.toBe(''));
  await user.click(dialog.getByRole('button', { name: /^Save the page/ }));
  await waitFor(() => expect(platform.asked('save_shared')).toMatchObject({ what: 'album', page: sharePage(album) }));
});

test('the palette leads to both', async () => {
  const { platform, keyboard, user } = await open(() => steadyDay());
  answering(platform);
  for (const [typed, name] of [["share today's", 'Share this session'], ['share this album', 'Share this album']] as const) {
    await keyboard('{Control>}k{/Control}');
    await screen.findByRole('combobox');
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(2));
    await keyboard(`${typed}{Enter}`);
    await screen.findByRole('dialog', { name });
    await user.click(screen.getByRole('button', { name: /^Cancel/ }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name })).toBeNull());
  }
});

test('a page names every movement with its sets, and has one place for its data', () => {
  const page = seen(session);
  expect(page.querySelector('h1')?.textContent).toBe('Strength you can repeat, a session');
  const lines = [...page.querySelectorAll('li')];
  expect(lines).toHaveLength(movements(session).length);
  movements(session).forEach((movement, at) => expect(lines[at]?.textContent).toContain(sharedAmount(movement)));
  for (const shared of [session, album]) {
    expect(seen(shared).querySelector('#longplay')?.textContent?.trim()).toBe('{data}');
    expect(sharePage(shared).split('{data}')).toHaveLength(2);
    expect(seen(shared).querySelectorAll('[src], [href], link, img')).toHaveLength(0);
  }
});

test('a page says neither a weight nor a date nor a heart rate', () => {
  for (const shared of [session, album]) {
    expect(seen(shared).body.textContent).not.toMatch(/\d kg|heart rate|20\d\d|\d (November|December)/);
  }
});

test('an album is told week by week', () => {
  const page = seen(album);
  expect([...page.querySelectorAll('h2')].map((week) => week.textContent)).toEqual(['Week 1', 'Week 2', 'Week 3', 'Week 4, lighter']);
  expect(shareFileName(album)).toBe('Longplay album, Steady Ground');
});
