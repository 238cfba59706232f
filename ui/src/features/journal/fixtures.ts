/** Invented days for tests of the journal. */

import type { CheckIn, JournalDay, JournalEntry, JournalSet, JournalView, LoggedSet, Reflection } from '../../bindings';

export const checkIn = (over: Partial<CheckIn> = {}): CheckIn => ({
  sleep: 350,
  sleep_quality: 3,
  energy: 3,
  muscles: 4,
  stress: 2,
  mood: 4,
  complaints: [{ area: 'neck', kind: 'tight', intensity: 4, alters_movement: false }],
  control: null,
  intent: 'build',
  minutes: null,
  place: null,
  illness: 'none',
  fuel: null,
  water: null,
  red_flags: [],
  ...over,
});

export const aSet = (index: number, over: Partial<LoggedSet> = {}, kept: Partial<JournalSet> = {}): JournalSet => ({
  index,
  corrected: false,
  measure: 'repetitions',
  set: {
    phase: 'strength',
    block: 0,
    set: 1,
    movement: 'goblet-squat',
    amount: 8,
    load: 16000,
    reserve: 3,
    quality: 'clean',
    ...over,
  },
  ...kept,
});

export const reflection: Reflection = {
  felt: 'better',
  effort: 4,
  life: 'supported',
  question: ['learning', 'yes'],
  form: 'yes',
  intention: 'partly',
  gains: ['smoother', 'more_accurate'],
  line: 'I found my big toe. It helps to look far away.',
};

export const day: JournalDay = {
  day: '2026-11-24',
  weekday: 'tuesday',
  check_in: {
    id: 'check-in-1',
    at: '2026-11-26T07:02:00Z',
    corrected: { day: '2026-11-26', weekday: 'thursday' },
    state: 'steady',
    check_in: checkIn(),
  },
  sessions: [
    {
      id: 'session-1',
      started: '2026-11-24T17:30:00Z',
      kind: 'build',
      ending: 'complete',
      active: 2040,
      sets: [
        aSet(0, { phase: 'skill', movement: 'single-leg-reach', amount: 30, load: null, reserve: null }, { measure: 'seconds' }),
        aSet(
          1,
          { phase: 'skill', movement: 'single-leg-reach', amount: 24, load: null, reserve: null, set: 2, quality: 'wobbly' },
          { measure: 'seconds', corrected: true },
        ),
        aSet(2),
        aSet(3, { set: 2, reserve: 2 }),
        aSet(4, { movement: 'one-arm-row', block: 1, load: 14000 }),
        aSet(5, { movement: 'one-arm-row', block: 1, load: 14000, set: 2 }),
        aSet(6, { movement: 'incline-push-up', block: 2, load: null }),
      ],
      steady: {
        talks: ['easily', 'just'],
        practice: { target: 4, answers: [4, 4, 5, 4], evenness: { spread: 25, steadiness: 'even', level: 'at' } },
        effort: 4,
      },
      elsewhere: null,
      intention: { intention: 'clean_movement', movement: 'single-leg-reach', followed: 'partly' },
      form: { form: { clean: 6, wobbly: 1, lost: 0 }, answer: 'yes' },
      noticed: {
        discomforts: [{ movement: 'one-arm-row', area: 'shoulder', kind: 'tight', intensity: 2, heed: 'noted' }],
        light: null,
        flags: [],
      },
      discomfort_indices: [1],
      practised: true,
      question: 'learning',
      reflection,
      reflection_id: 'reflection-1',
      beyond: [{ beyond: 'sets', movement: 'goblet-squat', planned: 2, done: 3 }],
      drive: 'purpose',
    },
  ],
  activities: [
    { id: 'activity-1', corrected: null, activity: { kind: 'walk', minutes: 40, effort: 3 } },
  ],
  elsewhere: false,
  thoughts: [
    {
      id: 'thought-1',
      session: 'session-1',
      phase: 'strength',
      movement: 'goblet-squat',
      text: 'Why is this still hard?',
      turned: 'I am learning to slow down.',
      reframe: 'learning',
    },
  ],
  company: null,
  confidence: null,
  reviews: [],
  note: { id: 'note-1', text: 'Trained at the window, with the radio on.' },
};

export const emptyDay: JournalDay = {
  day: '2026-11-22',
  weekday: 'sunday',
  check_in: null,
  sessions: [],
  activities: [],
  elsewhere: false,
  thoughts: [],
  company: null,
  confidence: null,
  reviews: [],
  note: null,
};

const entry = (over: Partial<JournalEntry>): JournalEntry => ({
  day: '2026-11-24',
  weekday: 'tuesday',
  state: 'steady',
  sessions: [],
  activities: [],
  besides: [],
  line: null,
  ...over,
});

export const entries: readonly JournalEntry[] = [
  entry({ sessions: ['build'], activities: [{ kind: 'walk', minutes: 40, effort: 3 }], line: reflection.line }),
  entry({ day: '2026-11-23', weekday: 'monday', state: 'full', activities: [{ kind: 'swim', minutes: 30, effort: 4 }] }),
  entry({ day: '2026-11-21', weekday: 'saturday', state: 'full', sessions: ['endurance'] }),
  entry({ day: '2026-11-20', weekday: 'friday', state: 'restore', sessions: ['recharge'], line: 'Slow was right.' }),
  entry({ day: '2026-11-19', weekday: 'thursday', state: 'ease' }),
  entry({ day: '2026-10-31', weekday: 'saturday', state: 'full', sessions: ['foundation'], line: 'Why is standing on one leg still so hard?' }),
  entry({ day: '2026-10-30', weekday: 'friday', state: null, line: 'Moved the piano with Ada.' }),
];

export const journal: JournalView = { entries: [...entries], before: '2026-10-30' };
