import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { appView } from '../../../test/app';
import { findings } from '../../../test/axe';
import type { AlbumView } from '../../bindings';
import { usePlatform } from '../../platform';
import { demoAlbum } from '../../platform/demo-album';
import { FakePlatform } from '../../platform/fake';
import App from '../../shell/App.svelte';
import { go } from '../../shell/navigation.svelte';
import { leftOutWords, trackEnd } from './words';

let platform: FakePlatform;
const albumView = (over: Partial<AlbumView> = {}): AlbumView => ({
  day: { day: '2026-11-24', weekday: 'tuesday' },
  album: demoAlbum,
  waiting: null,
  ...over,
});

beforeEach(async () => {
  platform = new FakePlatform({ view_app: () => appView(), view_album: () => albumView() });
  usePlatform(platform);
  await go({ name: 'album' });
});

async function openAlbum() {
  const user = userEvent.setup();
  render(App);
  await screen.findByRole('region', { name: /^Week 1/ });
  return user;
}
const week = (name: RegExp) => within(screen.getByRole('region', { name }));
const track = (name: RegExp) => screen.getByRole('button', { name });

describe('the album', () => {
  it('says on its sleeve what it is called, what it is for and where it stands', async () => {
    await openAlbum();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Steady Ground');
    expect(screen.getByText('To get stronger, in steps you can repeat.')).toBeTruthy();
    expect(screen.getByText('week 2 of 4')).toBeTruthy();
    expect(screen.getByText('16 November to 13 December')).toBeTruthy();
  });

  it('shows its weeks with their themes and tracks, and marks today', async () => {
    await openAlbum();
    expect(screen.getAllByRole('region', { name: /^Week/ }).map((region) => region.getAttribute('aria-label'))).toEqual([
      'Week 1, settling in',
      'Week 2, building',
      'Week 3, building',
      'Week 4, lighter',
    ]);
    expect(week(/^Week 2/).getByText('this week')).toBeTruthy();
    const today = screen.getAllByRole('button').filter((button) => button.getAttribute('aria-current') === 'date');
    expect(today.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Tuesday 24 November: Strength you can repeat, 45 minutes, today',
    ]);
  });

  it('tells facts about what became of a track, and never more than that', async () => {
    await openAlbum();
    const ends = week(/^Week 1/).getAllByRole('listitem').map((row) => row.querySelector('.end')?.textContent);
    expect(ends).toEqual(['with the measures, done', 'in part', 'open']);
    expect(week(/^Week 1/).getByText('Also trained: Recharge on Sunday')).toBeTruthy();
  });

  it('says plainly what the weeks leave out, once', async () => {
    await openAlbum();
    expect(screen.getAllByText(/^Little for front arms and calves/)).toHaveLength(1);
  });

  it('opens a track and says what it holds', async () => {
    const user = await openAlbum();
    await user.click(track(/^Tuesday 24 November/));
    expect(screen.getByText('Goblet squat, 3 sets, few and heavy')).toBeTruthy();
    expect(track(/^Tuesday 24 November/).getAttribute('aria-expanded')).toBe('true');
    await user.click(track(/^Tuesday 24 November/));
    expect(screen.queryByText('Goblet squat, 3 sets, few and heavy')).toBeNull();
  });

  it('is walked through by keyboard: from today, along tracks and from week to week', async () => {
    const user = userEvent.setup();
    await go({ name: 'settings' });
    render(App);
    await user.keyboard('{Control>}2{/Control}');
    await screen.findByRole('region', { name: /^Week 1/ });
    await waitFor(() => expect(document.activeElement).toBe(track(/^Tuesday 24 November/)));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(track(/^Thursday 26 November/));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(track(/^Tuesday 1 December/));
    await user.keyboard('{ArrowLeft}{ArrowUp}');
    expect(document.activeElement).toBe(track(/^Saturday 21 November/));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByText('Goblet squat, 3 sets, few and heavy')).toBeTruthy();
  });

  it('says what stays the same throughout', async () => {
    await openAlbum();
    const stays = within(screen.getByRole('region', { name: 'What stays' }));
    expect(stays.getByText(/^Goblet squat and/)).toBeTruthy();
    expect(stays.getByText('towards 150 minutes that get the breath going')).toBeTruthy();
  });

  it('says what will stand here before there is one', async () => {
    platform.answer('view_album', () => albumView({ album: null }));
    render(App);
    await screen.findByRole('heading', { name: 'The first album is still to come' });
  });

  it('asks again when a change touches it', async () => {
    await openAlbum();
    platform.answer('view_album', () => albumView({ album: { ...demoAlbum, support: 'sleep' } }));
    platform.touch('album');
    await screen.findByText('Made with support for sleeping.');
  });

  it('has nothing for axe to find', async () => {
    const user = await openAlbum();
    await user.click(track(/^Tuesday 24 November/));
    expect(await findings()).toEqual([]);
  });
});

describe('words', () => {
  const [first] = demoAlbum.weeks[0]!.tracks;

  it('say where a track was moved from, and leave out what is usual', () => {
    expect(trackEnd({ ...first!, measures: false, state: 'to_come' })).toBe('');
    expect(trackEnd({ ...first!, measures: false, state: 'to_come', moved_from: 'friday' })).toBe('moved from Friday');
  });

  it('say again what is left out only when it is something else', () => {
    const [one] = demoAlbum.weeks;
    expect(leftOutWords([one!, one!], 1)).toBeUndefined();
    expect(leftOutWords([one!, { ...one!, left_out: ['core'] }], 1)).toMatch(/^Little for trunk/);
  });
});
