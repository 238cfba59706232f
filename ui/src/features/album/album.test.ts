import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { albumPlatform, albumView, openAlbum } from '../../../test/album';
import { findings } from '../../../test/axe';
import type { EditPreview } from '../../bindings';
import { demoAlbum, demoLookBack, demoNext } from '../../platform/demo-album';
import type { FakePlatform } from '../../platform/fake';
import App from '../../shell/App.svelte';
import { go } from '../../shell/navigation.svelte';
import { leftOutWords, trackEnd } from './words';

let platform: FakePlatform;

beforeEach(async () => {
  platform = await albumPlatform();
});

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
    expect(today).toEqual([track(/^Tuesday 24\s*: Strength you can repeat.* today 45 minutes$/)]);
  });

  it('tells facts about what became of a track, and never more than that', async () => {
    await openAlbum();
    const ends = week(/^Week 1/).getAllByRole('listitem').map((row) => row.querySelector('.end')?.textContent);
    expect(ends).toEqual(['with the measures, done', 'in part', 'open']);
    expect(week(/^Week 1/).getByText('Also trained: Recharge on Sunday')).toBeTruthy();
  });

  it('says of more than one lift that the last may have to go where time is short, and of a single one nothing like it', async () => {
    const user = await openAlbum();
    await user.click(track(/^Tuesday 24/));
    const { lifts } = demoAlbum.weeks[1]!.tracks.find((one) => one.state === 'today')!;
    expect(lifts.length).toBeGreaterThan(1);
    expect(screen.getByText(/from the first to the last, as far as the time goes/)).toBeTruthy();
    await user.click(track(/^Tuesday 24/));
    expect(screen.queryByText(/as far as the time goes/)).toBeNull();
  });

  it('says plainly what the weeks leave out, once', async () => {
    await openAlbum();
    expect(screen.getAllByText(/^Little for front arms and calves/)).toHaveLength(1);
  });

  it('opens a track and says what it holds', async () => {
    const user = await openAlbum();
    await user.click(track(/^Tuesday 24\b/));
    expect(screen.getByText('Goblet squat, 3 sets, few and heavy')).toBeTruthy();
    expect(track(/^Tuesday 24\b/).getAttribute('aria-expanded')).toBe('true');
    await user.click(track(/^Tuesday 24\b/));
    expect(screen.queryByText('Goblet squat, 3 sets, few and heavy')).toBeNull();
  });

  it('is walked through by keyboard: from today, along tracks and from week to week', async () => {
    const user = userEvent.setup();
    await go({ name: 'settings' });
    render(App);
    await user.keyboard('{Control>}2{/Control}');
    await screen.findByRole('region', { name: /^Week 1/ });
    await waitFor(() => expect(document.activeElement).toBe(track(/^Tuesday 24\b/)));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(track(/^Thursday 26\b/));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(track(/^Tuesday 1\b/));
    await user.keyboard('{ArrowLeft}{ArrowUp}');
    expect(document.activeElement).toBe(track(/^Saturday 21\b/));
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
    await screen.findByText(/^For support with sleeping: /);
  });

  it('has nothing for axe to find', async () => {
    const user = await openAlbum();
    await user.click(track(/^Tuesday 24\b/));
    expect(await findings()).toEqual([]);
  });
});

describe('a track', () => {
  const preview = (over: Partial<EditPreview> = {}): EditPreview => ({
    refused: null,
    album: demoAlbum,
    consequences: [],
    ...over,
  });
  beforeEach(() => {
    platform.answer('preview_album_edit', () => preview());
    platform.answer('edit_album', () => ({ id: 'album-2' }));
    platform.answer('retract_record', () => ({ id: 'retraction-1' }));
  });

  it('moves with one key, after one has seen what changes, and undo takes it back', async () => {
    platform.answer('preview_album_edit', () =>
      preview({ consequences: [{ consequence: 'strength_days_touch', first: 'wednesday', second: 'thursday' }] }),
    );
    const user = await openAlbum();
    track(/^Tuesday 24\b/).focus();
    await user.keyboard('m');
    const dialog = within(await screen.findByRole('dialog', { name: "Move Tuesday's session" }));
    expect(dialog.getByText('Choose a day to see what changes.')).toBeTruthy();
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: /Move it/ }).disabled).toBe(true);
    await user.keyboard('2');
    dialog.getByRole('radio', { name: /^Wednesday 25/ }).focus();
    await dialog.findByText(/^Strength is on Wednesday and on Thursday/);
    expect(platform.asked('edit_album'), 'looking changes nothing').toBeUndefined();
    await user.keyboard('{Enter}');
    await screen.findByText('Moved to Wednesday');
    const edit = { edit: 'move', week: 1, session: 0, to: 'wednesday' };
    expect(platform.asked('preview_album_edit')).toEqual({ edit });
    expect(platform.asked('edit_album')).toEqual({ edit });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'album-2' }));
  });

  it('says why a day cannot be, and does not move there', async () => {
    platform.answer('preview_album_edit', () => preview({ refused: { refused: 'day_taken', day: 'thursday' }, album: null }));
    const user = await openAlbum();
    track(/^Tuesday 24\b/).focus();
    await user.keyboard('m3');
    const dialog = within(screen.getByRole('dialog'));
    await dialog.findByText('Thursday has a session already.');
    await user.keyboard('{Enter}');
    expect(platform.asked('edit_album')).toBeUndefined();
    expect(await findings()).toEqual([]);
  });

  it('is left out with one key, says what follows, and undo brings it back', async () => {
    platform.answer('preview_album_edit', () => preview({ consequences: [{ consequence: 'few_strength_days', days: 1 }] }));
    const user = await openAlbum();
    track(/^Thursday 26\b/).focus();
    await user.keyboard('s');
    await screen.findByText(/^Left out\. .*1 day with strength remains in that week\.$/);
    expect(platform.asked('edit_album')).toEqual({ edit: { edit: 'skip', week: 1, session: 1 } });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'album-2' }));
  });

  it('that was left out can be taken in again', async () => {
    const user = await openAlbum();
    track(/^Thursday 3\b/).focus();
    await user.click(await screen.findByRole('button', { name: /Take in again/ }));
    await screen.findByText('Taken in again');
    expect(platform.asked('edit_album')).toEqual({ edit: { edit: 'unskip', week: 2, session: 1 } });
  });

  it('gets other minutes, never above those of Settings, once one has seen what changes', async () => {
    const user = await openAlbum();
    track(/^Tuesday 24\b/).focus();
    await user.keyboard('t');
    const dialog = within(await screen.findByRole('dialog', { name: "Minutes for Tuesday's session" }));
    const stepper = dialog.getByRole('spinbutton', { name: 'Minutes' });
    expect(stepper.getAttribute('aria-valuemax')).toBe('45');
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: /Change it/ }).disabled).toBe(true);
    stepper.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await dialog.findByText('Only its length. The same phases, each in its share.');
    await user.keyboard('{Enter}');
    await screen.findByText('Changed to 35 minutes');
    expect(platform.asked('edit_album')).toEqual({ edit: { edit: 'minutes', week: 1, session: 0, minutes: 35 } });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'album-2' }));
  });

  it('that was trained stays as it was', async () => {
    const user = await openAlbum();
    track(/^Tuesday 17\b/).focus();
    await user.keyboard('ms');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(platform.asked('edit_album')).toBeUndefined();
  });
});

describe('the album under way', () => {
  beforeEach(() => {
    platform.answer('edit_album', () => ({ id: 'album-2' }));
    platform.answer('retract_record', () => ({ id: 'retraction-1' }));
  });

  it('lets a movement that is still to come be replaced, once one has seen what changes', async () => {
    platform.answer('view_replacements', () => ['pause-squat', 'squat']);
    platform.answer('preview_album_edit', () => ({
      refused: null,
      album: demoAlbum,
      consequences: [{ consequence: 'anchor_ends', movement: 'goblet-squat' }],
    }));
    const user = await openAlbum();
    await user.keyboard('r');
    const choose = within(await screen.findByRole('dialog', { name: 'Replace which movement' }));
    await user.click(choose.getByRole('button', { name: 'Goblet squat' }));
    await user.click(await screen.findByRole('button', { name: 'Pause squat' }));
    expect(platform.asked('view_replacements')).toEqual({ next: null, movement: 'goblet-squat' });
    const seen = within(await screen.findByRole('dialog', { name: 'Pause squat instead of Goblet squat' }));
    await seen.findByText('The line of Goblet squat ends here, and another one begins.');
    expect(platform.asked('edit_album'), 'looking changes nothing').toBeUndefined();
    expect(await findings()).toEqual([]);
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(platform.asked('edit_album')).toEqual({ edit: { edit: 'replace', from: 'goblet-squat', to: 'pause-squat' } }),
    );
  });

  it('has an easier week to take from today on', async () => {
    platform.answer('preview_album_edit', () => ({
      refused: null,
      album: demoAlbum,
      consequences: [{ consequence: 'lighter_until', day: '2026-11-29' }, { consequence: 'without_test' }],
    }));
    const user = await openAlbum();
    await user.keyboard('l');
    const dialog = within(await screen.findByRole('dialog', { name: 'An easier week, from today' }));
    await dialog.findByText('Training is lighter from today until 29 November.');
    expect(dialog.getByText('The test is left out.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: /Take it/ }));
    await screen.findByText('Lighter from today');
    expect(platform.asked('edit_album')).toEqual({ edit: { edit: 'lighten' } });
  });

  it('that began by itself can still be shaped, beside the look back at the one before', async () => {
    platform.answer('view_album', () => albumView({ look_back: demoLookBack, shapeable: true }));
    platform.answer('view_next_album', (wanted) => ({ ...demoNext(wanted), replaces: true }));
    platform.answer('accept_album', () => ({ id: 'album-3' }));
    const user = await openAlbum();
    expect(screen.getByRole('region', { name: 'Looking back on Steady Ground' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Shape this album/ }));
    await user.click(await screen.findByRole('button', { name: /Take it like this/ }));
    await screen.findByText('Deep Roots is shaped as you wished');
    expect(platform.asked('accept_album')).toMatchObject({ replaced: [] });
  });
});

describe('the strands', () => {
  it('each have a place that is said', async () => {
    await openAlbum();
    const strands = within(screen.getByRole('region', { name: /^Ten strands/ }));
    expect(strands.getAllByRole('term')).toHaveLength(10);
    expect(strands.getByText('Tuesday, Thursday and Saturday, week by week')).toBeTruthy();
    expect(strands.getByText('4 easy days a week, and week 4 is lighter')).toBeTruthy();
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

  it('blame neither time nor equipment for a week that is meant to be small', () => {
    const [one] = demoAlbum.weeks;
    expect(leftOutWords([{ ...one!, theme: 'build' }], 0)).toMatch(/the time and the equipment/);
    expect(leftOutWords([{ ...one!, theme: 'exams' }], 0)).toBe('Little for front arms and calves in this week.');
    const many = ['quadriceps', 'hamstrings', 'glutes', 'calves', 'chest', 'back'] as const;
    expect(leftOutWords([{ ...one!, theme: 'settle', left_out: [...many] }], 0)).toBe('Little for most muscles in this week.');
  });
});
