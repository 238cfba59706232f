import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { albumPlatform, albumView, openAlbum } from '../../../test/album';
import { findings } from '../../../test/axe';
import { demoLookBack, demoNext } from '../../platform/demo-album';
import type { FakePlatform } from '../../platform/fake';

let platform: FakePlatform;

beforeEach(async () => {
  platform = await albumPlatform();
});

describe('the end of an album', () => {
  beforeEach(() => {
    platform.answer('view_album', () => albumView({ look_back: demoLookBack }));
    platform.answer('view_next_album', demoNext);
    platform.answer('view_replacements', () => ['pause-squat', 'squat']);
    platform.answer('accept_album', () => ({ id: 'album-3' }));
    platform.answer('retract_record', () => ({ id: 'retraction-1' }));
  });
  const openNext = async () => {
    const user = await openAlbum();
    await user.keyboard('n');
    await screen.findByRole('heading', { level: 1, name: 'Deep Roots' });
    return user;
  };
  const about = () => within(screen.getByRole('region', { name: 'What it brings' }));

  it('is looked back on: what was done, then and now, in its own units', async () => {
    await openAlbum();
    const back = within(screen.getByRole('region', { name: 'Looking back on Steady Ground' }));
    expect(back.getByText(/^10 sessions: 3 × foundation, 4 × strength/)).toBeTruthy();
    expect(back.getByText('8 repetitions with 12 kg on 17 November, 10 repetitions with 16 kg on 8 December')).toBeTruthy();
    expect(back.getByText('10 repetitions with 8 kg on 17 November')).toBeTruthy();
    expect(back.getByText('95 minutes in the first week, 120 minutes in week 4, the lighter one')).toBeTruthy();
    expect(back.getByText('17 November: “All of it is new.”')).toBeTruthy();
  });

  it('tells what the strands got, from what was done', async () => {
    await openAlbum();
    const got = within(screen.getByRole('region', { name: 'What the strands got' }));
    expect(got.getByText('42 sets on 7 days')).toBeTruthy();
    expect(got.getByText('9 tracks of the album, and 1 beside it')).toBeTruthy();
    expect(got.getByText('not told of; one tap at the check-in is all it takes')).toBeTruthy();
    expect(got.getByText('3 thoughts caught, 2 turned')).toBeTruthy();
  });

  it('asks whether life outside training has more of anything, nothing chosen beforehand, and undo takes it back', async () => {
    platform.answer('review_album', () => ({ id: 'review-1' }));
    const user = await openAlbum();
    await user.keyboard('u');
    const dialog = within(screen.getByRole('dialog', { name: 'Outside training' }));
    expect(dialog.getAllByRole<HTMLInputElement>('radio').some((radio) => radio.checked)).toBe(false);
    expect(await findings()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: /Save/u }));
    expect(dialog.getByText('Say one of them, or your own words.')).toBeTruthy();
    expect(platform.asked('review_album')).toBeUndefined();
    await user.click(within(dialog.getByRole('group', { name: 'Useful' })).getByRole('radio', { name: 'A little more' }));
    await user.type(dialog.getByLabelText('In your own words'), 'Both bags.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(platform.asked('review_album')).toEqual({
        review: { album: '2026-11-16', useful: 'little_more', aware: null, alive: null, words: 'Both bags.' },
      }),
    );
    await user.click(await screen.findByRole('button', { name: /Undo/u }));
    await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'review-1' }));
  });

  it('shows what was said of it, and lets it be corrected', async () => {
    const review = { album: '2026-11-16', useful: 'more', aware: null, alive: 'less', words: null } as const;
    platform.answer('view_album', () => albumView({ look_back: { ...demoLookBack, review } }));
    const user = await openAlbum();
    const said = within(screen.getByRole('region', { name: 'Outside training' }));
    expect(said.getByText('Less')).toBeTruthy();
    expect(said.queryByText('Aware')).toBeNull();
    await user.keyboard('u');
    const useful = within(screen.getByRole('dialog')).getByRole('group', { name: 'Useful' });
    expect(within(useful).getByRole<HTMLInputElement>('radio', { name: 'More' }).checked).toBe(true);
  });

  it('names the unit of every measure, and a movement that took over', async () => {
    const day = { day: '2026-11-17', weekday: 'tuesday' as const };
    const later = { day: '2026-12-08', weekday: 'tuesday' as const };
    const set = { load: null, quality: 'clean' as const };
    platform.answer('view_album', () =>
      albumView({
        look_back: {
          ...demoLookBack,
          movements: [
            {
              movement: 'chair-stand',
              then: { ...set, day, movement: 'chair-stand', measure: 'repetitions', amount: 11 },
              now: { ...set, day: later, movement: 'fast-chair-stand', measure: 'repetitions', amount: 12 },
            },
            {
              movement: 'farmer-carry',
              then: { ...set, day, movement: 'farmer-carry', measure: 'distance', amount: 21, load: 12_000 },
              now: { ...set, day: later, movement: 'farmer-carry', measure: 'distance', amount: 22, load: 12_000 },
            },
            {
              movement: 'brisk-walk',
              then: { ...set, day, movement: 'brisk-walk', measure: 'seconds', amount: 360 },
              now: null,
            },
          ],
        },
      }),
    );
    await openAlbum();
    const back = within(screen.getByRole('region', { name: 'Looking back on Steady Ground' }));
    expect(back.getByText('11 repetitions on 17 November; fast chair stand on 8 December: 12 repetitions')).toBeTruthy();
    expect(back.getByText('21 seconds with 12 kg on 17 November, 22 seconds with 12 kg on 8 December')).toBeTruthy();
    expect(back.getByText('6 minutes on 17 November')).toBeTruthy();
  });

  it('is not planned past before then', async () => {
    platform.answer('view_album', () => albumView());
    const user = await openAlbum();
    await user.keyboard('n');
    expect(platform.asked('view_next_album')).toBeUndefined();
  });

  it('proposes the next one, with what it brings', async () => {
    await openNext();
    expect(screen.getByText('4 weeks from 14 December')).toBeTruthy();
    expect(about().getByText('Goblet squat stays, so that progress goes on being seen.')).toBeTruthy();
    expect(about().getByText('4 of 11 movements are new.')).toBeTruthy();
  });

  it('asks the support question again, and every wish changes the proposal', async () => {
    const user = await openNext();
    const question = 'What is the one thing you could use most support with right now?';
    await user.click(within(screen.getByRole('group', { name: question })).getByLabelText('Sleeping'));
    await user.click(within(screen.getByRole('group', { name: 'What it is for' })).getByLabelText('Balance'));
    screen.getByRole('spinbutton', { name: 'How long' }).focus();
    await user.keyboard('{ArrowUp}');
    await screen.findByText('5 weeks from 14 December');
    screen.getByRole('spinbutton', { name: 'Minutes of a session, at most' }).focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(platform.asked('view_next_album')).toEqual({
        wishes: { weeks: 5, purpose: 'balance', support: 'sleep' },
        minutes: 40,
        replaced: [],
      }),
    );
  });

  it('lets a movement be replaced by another one of the same purpose, and taken back', async () => {
    const user = await openNext();
    await user.keyboard('r');
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Goblet squat' }));
    await user.click(await dialog.findByRole('button', { name: 'Pause squat' }));
    await about().findByText('Pause squat instead of Goblet squat');
    expect(about().getByText('The line of Goblet squat ends here, and another one begins.')).toBeTruthy();
    await user.click(about().getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(platform.asked('view_next_album')).toMatchObject({ replaced: [] }));
  });

  it('accepts it as wished with one key, and undo takes it back', async () => {
    const user = await openNext();
    await user.keyboard('{Enter}');
    await screen.findByText('Deep Roots begins on Monday 14 December');
    expect(platform.asked('accept_album')).toEqual({
      wishes: { weeks: null, purpose: null, support: null },
      minutes: null,
      replaced: [],
    });
    await screen.findByRole('heading', { level: 1, name: 'Steady Ground' });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'album-3' }));
  });

  it('says which album waits, and lets it be changed', async () => {
    const { album } = demoNext({ wishes: { weeks: null, purpose: null, support: null }, minutes: null, replaced: [] });
    platform.answer('view_album', () => albumView({ look_back: demoLookBack, waiting: album }));
    await openAlbum();
    expect(screen.getByText('Deep Roots begins on Monday 14 December.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Change the next album/ })).toBeTruthy();
  });

  it('has nothing for axe to find', async () => {
    await openNext();
    expect(await findings()).toEqual([]);
  });
});
