import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { toasts } from '../../components/toasts.svelte';
import { usePlatform } from '../../platform';
import { CallFailure } from '../../platform/failure';
import { FakePlatform } from '../../platform/fake';
import { go, navigation } from '../../shell/navigation.svelte';
import { inBlocks } from './blocks';
import { aSet, checkIn, day, emptyDay, entries, journal } from './fixtures';
import Journal from './Journal.svelte';
import { byMonth } from './months';
import { entryLine, entryTitle, setWords } from './words';

let platform: FakePlatform;

beforeEach(async () => {
  platform = new FakePlatform({
    view_app: () => ({
      day: '2026-11-24',
      first_run: false,
      hue: 165,
      settings: { theme: 'light', contrast: 'system', motion: 'system', text_percent: 100, rollover_hour: 4, sound: 'normal', rest_notices: true, voice: false, large_type: false },
      session: null,
      can_speak: false,
      missing: 0,
      version: '0.1.0',
    }),
    view_journal: () => journal,
    search_journal: ({ words }) =>
      words.startsWith('sta')
        ? {
            total: 61,
            found: [
              {
                on: { day: '2026-11-21', weekday: 'saturday' },
                place: 'turned',
                pieces: [
                  { text: 'Slowly up the ', found: false },
                  { text: 'stairs', found: true },
                ],
              },
            ],
          }
        : { total: 0, found: [] },
    view_journal_day: (request) => (request.day === day.day ? day : { ...emptyDay, day: request.day }),
    log_activity: () => ({ id: 'activity-2' }),
    correct_set: () => ({ id: 'correction-1' }),
    take_back_discomfort: () => ({ id: 'taken-back-1' }),
    record_reflection: () => ({ id: 'reflection-2' }),
    write_note: () => ({ id: 'note-2' }),
    turn_thought: () => ({ id: 'turned-2' }),
    retract_record: () => ({ id: 'retraction-1' }),
    take_out: () => ({ id: 'retraction-1' }),
    put_back: () => ({ id: 'again-1' }),
    view_day_history: () => ({ entries: [], changed: false }),
  });
  usePlatform(platform);
  await go({ name: 'journal' });
});

const openDay = async () => {
  await go({ name: 'journal', day: day.day });
  render(Journal);
  await screen.findByText('Corrected on Thursday 26 November');
};
const dialog = () => within(screen.getByRole('dialog'));
const undoLast = () => toasts.shown[0]?.undo?.();

describe('the list of days', () => {
  it('stands newest first under the months', async () => {
    render(Journal);
    await screen.findByRole('heading', { name: 'November 2026' });
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent?.replaceAll(/\s+/g, ' ').trim());
    expect(rows[0]).toMatch(/^24 Tuesday Strength you can repeat/);
    expect(rows.at(-1)).toMatch(/^30 Friday A note/);
  });

  it('finds what was written as it is typed, and opens its day', async () => {
    const user = userEvent.setup();
    render(Journal);
    await screen.findByRole('heading', { name: 'November 2026' });
    await user.type(screen.getByRole('searchbox', { name: 'Search what you wrote' }), 'sta');
    const found = within(await screen.findByRole('region', { name: 'Found' }));
    found.getByText('61 places');
    expect(found.getByText('stairs').tagName).toBe('MARK');
    found.getByText('A thought, turned');
    found.getByText('These are the latest 1. One more word finds fewer.');
    expect(screen.queryByRole('heading', { name: 'November 2026' })).toBeNull();
    await user.keyboard('{Escape}');
    await screen.findByRole('heading', { name: 'November 2026' });
    await user.type(screen.getByRole('searchbox'), 'stairs');
    await user.click(await screen.findByRole('button', { name: /Slowly up the stairs/ }));
    expect(navigation.current).toEqual({ name: 'journal', day: '2026-11-21' });
  });

  it('opens a day', async () => {
    render(Journal);
    await userEvent.click(await screen.findByRole('button', { name: /^24 Tuesday/ }));
    expect(navigation.current).toEqual({ name: 'journal', day: '2026-11-24' });
    await screen.findByRole('heading', { name: '24 November 2026' });
  });

  it('goes on with earlier days from where it ended, and stops at the beginning', async () => {
    platform.answer('view_journal', ({ before }) =>
      before === null
        ? journal
        : { entries: [{ ...entries[0]!, day: '2026-09-01', weekday: 'tuesday' }], before: null },
    );
    render(Journal);
    await userEvent.click(await screen.findByRole('button', { name: 'Earlier days' }));
    expect(platform.asked('view_journal')).toEqual({ before: '2026-10-30' });
    await screen.findByRole('heading', { name: 'September 2026' });
    expect(screen.queryByRole('button', { name: 'Earlier days' })).toBeNull();
  });

  it('says what will stand here while it is empty', async () => {
    platform.answer('view_journal', () => ({ entries: [], before: null }));
    render(Journal);
    await screen.findByText(/Your first check-in writes it/);
  });

  it('opens any day that Rust accepts, and says calmly which it does not', async () => {
    render(Journal);
    await userEvent.click(await screen.findByRole('button', { name: 'Another day' }));
    await userEvent.type(dialog().getByLabelText('Day'), '29');
    platform.answer('view_journal_day', () => {
      throw new CallFailure({ code: 'day_in_future', message: 'later' });
    });
    await userEvent.click(dialog().getByRole('button', { name: /Open the day/ }));
    await dialog().findByText('That day is still to come.');
    platform.answer('view_journal_day', (request) => ({ ...emptyDay, day: request.day }));
    await userEvent.click(dialog().getByRole('button', { name: /Open the day/ }));
    await waitFor(() => expect(navigation.current).toEqual({ name: 'journal', day: '2026-11-29' }));
  });
});

describe('a day', () => {
  it('is one page: check-in, sets, reflection, activity and note', async () => {
    await openDay();
    expect(screen.getByText('5 h 50')).toBeTruthy();
    expect(screen.getByText('Neck: tight, 4 of 10')).toBeTruthy();
    expect(screen.getAllByText('8 × 16 kg, 3 in reserve')).toHaveLength(1);
    expect(screen.getByText('Better')).toBeTruthy();
    expect(screen.getByText('40 minutes, effort 3 of 10')).toBeTruthy();
    expect(screen.getByText('Trained at the window, with the radio on.')).toBeTruthy();
  });

  it('corrects a check-in and leaves what it does not ask as it was', async () => {
    platform.answer('record_check_in', () => ({ id: 'check-in-2' }) as never);
    await openDay();
    await userEvent.click(screen.getByRole('button', { name: /Correct check-in/ }));
    await userEvent.click(within(dialog().getByRole('group', { name: 'Energy' })).getByLabelText('5'));
    await userEvent.click(dialog().getByRole('button', { name: /Save/ }));
    await waitFor(() => expect(toasts.shown[0]?.text).toBe('Check-in kept'));
    expect(platform.asked('record_check_in')).toEqual({ day: '2026-11-24', check_in: checkIn({ energy: 5 }) });
    undoLast();
    await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'check-in-2' }));
  });

  it('adds a check-in to a past day only when every question has an answer', async () => {
    platform.answer('record_check_in', () => ({ id: 'check-in-2' }) as never);
    await go({ name: 'journal', day: '2026-11-22' });
    render(Journal);
    await userEvent.click(await screen.findByRole('button', { name: /Add a check-in/ }));
    await userEvent.click(dialog().getByRole('button', { name: /Save/ }));
    await dialog().findByText('One answer is still open.');
    expect(platform.asked('record_check_in')).toBeUndefined();
    await userEvent.click(dialog().getByRole('button', { name: /More: Time asleep/, hidden: true }));
    for (const item of ['Energy', 'Sleep quality', 'Muscles', 'Stress', 'Mood']) {
      await userEvent.click(within(dialog().getByRole('group', { name: item })).getByLabelText('4'));
    }
    await userEvent.click(within(dialog().getByRole('group', { name: 'Health' })).getByLabelText('Well'));
    await userEvent.click(dialog().getByRole('button', { name: /Save/ }));
    await waitFor(() =>
      expect(platform.asked('record_check_in')).toMatchObject({
        day: '2026-11-22',
        check_in: { sleep: 420, energy: 4, mood: 4, illness: 'none', complaints: [] },
      }),
    );
  });

  it('corrects a set in grams and takes one out, each with a way back', async () => {
    await openDay();
    await userEvent.click(screen.getByRole('button', { name: /Correct set 1 of Goblet squat/ }));
    const load = dialog().getByLabelText('Load');
    await userEvent.clear(load);
    await userEvent.type(load, '12.5');
    await userEvent.click(dialog().getByRole('button', { name: /Save/ }));
    await waitFor(() =>
      expect(platform.asked('correct_set')).toEqual({
        session: 'session-1',
        index: 2,
        set: { ...aSet(2).set, load: 12500 },
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: /Correct set 1 of Goblet squat/ }));
    await userEvent.click(dialog().getByRole('button', { name: 'Take it out' }));
    await waitFor(() => expect(platform.asked('correct_set')).toMatchObject({ index: 2, set: null }));
    undoLast();
    await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'correction-1' }));
  });

  it('takes a word of discomfort back, with a way back', async () => {
    await openDay();
    await userEvent.click(screen.getByRole('button', { name: 'Take back: Shoulder, on one arm row' }));
    await waitFor(() => expect(platform.asked('take_back_discomfort')).toEqual({ session: 'session-1', index: 1 }));
    undoLast();
    await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'taken-back-1' }));
  });

  it('corrects a reflection', async () => {
    await openDay();
    await userEvent.click(screen.getByRole('button', { name: 'Correct reflection' }));
    await userEvent.click(dialog().getByLabelText('The same'));
    await userEvent.click(dialog().getByRole('button', { name: /Save/ }));
    await waitFor(() =>
      expect(platform.asked('record_reflection')).toMatchObject({
        session: 'session-1',
        reflection: { felt: 'same', effort: 4, question: ['learning', 'yes'] },
      }),
    );
  });

  it('logs an activity, corrects one, and takes one out with a way back', async () => {
    await openDay();
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    await userEvent.click(dialog().getByLabelText('Run'));
    await userEvent.click(dialog().getByRole('button', { name: /Save/ }));
    await waitFor(() =>
      expect(platform.asked('log_activity')).toEqual({
        day: '2026-11-24',
        activity: { kind: 'run', minutes: 40, effort: 3 },
        corrects: 'activity-1',
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(platform.asked('take_out')).toEqual({ id: 'activity-1' }));
    undoLast();
    await waitFor(() => expect(platform.asked('put_back')).toEqual({ id: 'activity-1' }));
  });

  it('keeps a note', async () => {
    await openDay();
    await userEvent.click(screen.getByRole('button', { name: /Edit note/ }));
    const words = dialog().getByLabelText('Your words about this day');
    await userEvent.clear(words);
    await userEvent.type(words, 'Snow.');
    await userEvent.click(dialog().getByRole('button', { name: /Save/ }));
    await waitFor(() => expect(platform.asked('write_note')).toEqual({ day: '2026-11-24', text: 'Snow.' }));
  });

  it('says who the day was moved with, a name of late in a press', async () => {
    platform.answer('view_companions', () => ({ names: ['Ana', 'the Tuesday group'] }));
    platform.answer('record_company', () => ({ id: 'company-1' }));
    await openDay();
    await userEvent.click(screen.getByRole('button', { name: /Say who you moved with/ }));
    await userEvent.type(dialog().getByLabelText('Who did you move with?'), 'Ben');
    await userEvent.click(await dialog().findByRole('button', { name: 'Ana' }));
    expect(dialog().queryByRole('button', { name: 'Ana' })).toBeNull();
    await userEvent.click(dialog().getByRole('button', { name: /Save/ }));
    await waitFor(() =>
      expect(platform.asked('record_company')).toEqual({ day: '2026-11-24', company: { with: 'Ben, Ana' } }),
    );
  });

  it('says what could not be kept, and stays open', async () => {
    platform.answer('write_note', () => {
      throw new CallFailure({ code: 'not_saved', message: 'disk full' });
    });
    await openDay();
    await userEvent.click(screen.getByRole('button', { name: /Edit note/ }));
    await userEvent.click(dialog().getByRole('button', { name: /Save/ }));
    await dialog().findByText(/The disk did not take that, so it was not done/);
  });

  it('asks again when a change touches the journal', async () => {
    await openDay();
    platform.answer('view_journal_day', () => ({ ...day, note: { id: 'note-3', text: 'It snowed.' } }));
    platform.touch('journal');
    await screen.findByText('It snowed.');
  });
});

describe('words', () => {
  it('leave out what is usual in a set', () => {
    expect(setWords(aSet(0))).toBe('8 × 16 kg, 3 in reserve');
    expect(setWords(aSet(0, { load: null, reserve: null, quality: 'lost' }))).toBe('8, lost');
    expect(setWords(aSet(0, { amount: 30, load: null, reserve: null }, { measure: 'seconds' }))).toBe('30 s');
  });

  it('name a day by its sessions, else by what else was there', () => {
    expect(entries.map(entryTitle)).toEqual([
      'Strength you can repeat',
      'Out and about',
      'Endurance',
      'Recharge',
      'A day without a session',
      'Foundation',
      'A note',
    ]);
    expect(entryLine(entries[0]!)).toBe(
      'Walk, 40 minutes · “I found my big toe. It helps to look far away.”',
    );
    expect(entryLine(entries[4]!)).toBeUndefined();
  });
});

describe('order', () => {
  it('puts days under their months and sets under their movements', () => {
    expect(byMonth(entries).map((month) => [month.name, month.entries.length])).toEqual([
      ['November 2026', 5],
      ['October 2026', 2],
    ]);
    expect(inBlocks(day.sessions[0]!.sets).map((block) => [block.movement, block.sets.length])).toEqual([
      ['single-leg-reach', 2],
      ['goblet-squat', 2],
      ['one-arm-row', 2],
      ['incline-push-up', 1],
    ]);
  });
});

describe('thoughts of a day', () => {
  it('stand there with what they were turned into, and can be changed and undone', async () => {
    await openDay();
    const thought = screen.getByRole('button', { name: /Why is this still hard/ });
    expect(thought.textContent).toContain('I am learning to slow down.');
    await userEvent.click(thought);
    const field = dialog().getByRole('textbox', { name: 'What am I learning?' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Patience.');
    await userEvent.click(dialog().getByRole('button', { name: /Save/ }));
    expect(platform.asked('turn_thought')).toEqual({ id: 'thought-1', text: 'Why is this still hard?', turned: 'Patience.' });
    undoLast();
    await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'turned-2' }));
  });

  it('can be taken out, and brought back as they were', async () => {
    await openDay();
    await userEvent.click(screen.getByRole('button', { name: /Why is this still hard/ }));
    await userEvent.click(dialog().getByRole('button', { name: 'Take it out' }));
    await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'thought-1' }));
    undoLast();
    await waitFor(() => expect(platform.asked('put_back')).toEqual({ id: 'thought-1' }));
  });
});

it('a session shows its form and what was wanted of it', async () => {
  await openDay();
  expect(screen.getByText('Clean movement: in part')).toBeInstanceOf(HTMLElement);
});

it('a day whose session was planned and not done can say that it was done elsewhere', async () => {
  platform.answer('view_journal_day', () => ({ ...day, sessions: [], elsewhere: true }));
  await openDay();
  await userEvent.click(screen.getByRole('button', { name: /Done elsewhere/ }));
  expect(navigation.current).toEqual({ name: 'elsewhere', day: day.day });
});

it('a day that was changed afterwards tells how it was written', async () => {
  platform.answer('view_day_history', () => ({
    changed: true,
    entries: [
      { id: '1', at: '2026-11-24T07:12:00+01:00', on: null, did: 'recorded', about: { of: 'check_in' } },
      {
        id: '2',
        at: '2026-11-26T21:10:00+01:00',
        on: { day: '2026-11-26', weekday: 'thursday' },
        did: 'corrected',
        about: { of: 'set', movement: 'goblet-squat' },
      },
      { id: '3', at: '2026-11-24T21:10:00+01:00', on: null, did: 'taken_back', about: { of: 'activity', kind: 'walk' } },
    ],
  }));
  await openDay();
  const history = within(await screen.findByRole('region', { name: 'How this day was written' }));
  const lines = history.getAllByRole('listitem').map((line) => line.textContent?.replaceAll(/\s+/g, ' ').trim());
  expect(lines).toEqual([
    '07:12 Check-in recorded',
    'Thursday 26 November, 21:10 Set of goblet squat corrected',
    '21:10 Walk taken back',
  ]);
});

it('a day that stands as it was written says nothing of it', async () => {
  await openDay();
  expect(screen.queryByText('How this day was written')).toBeNull();
});
