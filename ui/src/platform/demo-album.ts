import type {
  AlbumPage,
  AlbumWeekPage,
  DatedDay,
  DayOfWeek,
  LookBackPage,
  NextAlbum,
  NextAlbumView,
  SessionKind,
  TrackPage,
  TrackState,
  WeekTheme,
} from '../bindings';

/** The album of the invented person: four weeks, the last one lighter; today is the Tuesday of the second. */

const WEEKDAYS: readonly DayOfWeek[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** The first days of the weeks, and the seven days of each, as Rust would have counted them. */
const DAYS: readonly (readonly string[])[] = [
  ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'],
  ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'],
  ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'],
  ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13'],
];

const dated = (week: number, weekday: number): DatedDay => ({
  day: DAYS[week]?.[weekday] ?? '2026-11-16',
  weekday: WEEKDAYS[weekday] ?? 'monday',
});

const LIFTS: Readonly<Record<SessionKind, readonly string[]>> = {
  foundation: ['squat', 'backpack-row', 'knee-push-up'],
  build: ['goblet-squat', 'backpack-row', 'knee-push-up', 'dumbbell-rdl'],
  endurance: ['step-up', 'inverted-row'],
  recharge: [],
  earned_test: ['goblet-squat'],
};

function track(week: number, session: number, weekday: number, kind: SessionKind, state: TrackState): TrackPage {
  return {
    session,
    day: dated(week, weekday),
    moved_from: null,
    state,
    kind,
    minutes: kind === 'recharge' ? 25 : 45,
    skills: ['tandem-stand', 'box-step'],
    lifts: LIFTS[kind].map((movement) => ({
      movement,
      sets: week === 0 ? 2 : 3,
      zone: week > 0 && movement === 'goblet-squat' ? 'heavy' : 'usual',
    })),
    skills_b: ['bear-crawl'],
    lifts_b: LIFTS[kind].slice(0, 1).map(() => ({ movement: 'step-up', sets: 2, zone: 'usual' })),
    measures: session === 0 && (week === 0 || week === DAYS.length - 1),
  };
}

const STATES: readonly (readonly TrackState[])[] = [
  ['done', 'partly', 'open'],
  ['today', 'to_come', 'to_come'],
  ['to_come', 'skipped', 'to_come'],
  ['to_come', 'to_come', 'to_come'],
];
const THEMES: readonly WeekTheme[] = ['settle', 'build', 'build', 'lighter'];

const weeks: readonly AlbumWeekPage[] = THEMES.map((theme, week) => {
  const states = STATES[week] ?? [];
  return {
    theme,
    days: WEEKDAYS.map((_, weekday) => dated(week, weekday)),
    now: week === 1,
    hard_days: week === 2 ? 1 : 0,
    left_out: ['biceps', 'calves'],
    tracks: [
      track(week, 0, 1, 'build', states[0] ?? 'to_come'),
      track(week, 1, 3, 'endurance', states[1] ?? 'to_come'),
      track(week, 2, 5, 'foundation', states[2] ?? 'to_come'),
    ],
    also: week === 0 ? [{ day: dated(0, 6), kind: 'recharge', ending: 'complete' }] : [],
  };
});

export const demoAlbum: AlbumPage = {
  brief: { seed: 24, hue: 165, name: 0, purpose: 'strength', week: 2, weeks: 4, theme: 'build' },
  starts: dated(0, 0),
  ends: dated(DAYS.length - 1, 6),
  support: 'energy',
  support_changes: ['shorter_strength', 'easy_base_day'],
  weeks: [...weeks],
  anchors: ['goblet-squat', 'backpack-row'],
  measures: [{ movement: 'tandem-stand', phase: 'skill' }],
  base_aim: 150,
  strands: [
    { strand: 'rhythm', days: ['tuesday', 'thursday', 'saturday'] },
    { strand: 'structure', weeks: [...THEMES] },
    { strand: 'progression', anchors: ['goblet-squat', 'backpack-row'] },
    { strand: 'recovery', lighter_week: 4, easy_days: 4 },
    { strand: 'skill', ladders: ['tandem-stand', 'box-step'] },
    { strand: 'strength', days: 2 },
    { strand: 'conditioning', from: 90, aim: 150 },
    { strand: 'nutrition', habit: 'meal_after_strength' },
    { strand: 'mindset', turn: 'what_holds_me' },
    { strand: 'community', invitation: 'share_a_session' },
  ],
};

/** The same album looked back on. */
export const demoLookBack: LookBackPage = {
  album: demoAlbum.brief,
  sessions: 10,
  kinds: [
    { kind: 'foundation', sessions: 3 },
    { kind: 'build', sessions: 4 },
    { kind: 'endurance', sessions: 3 },
  ],
  skills: [{ from: 'tandem-stand', to: 'tandem-stand', sessions: 6 }],
  movements: [
    {
      movement: 'goblet-squat',
      then: { day: dated(0, 1), movement: 'goblet-squat', measure: 'repetitions', load: 12_000, amount: 8, quality: 'clean' },
      now: { day: dated(3, 1), movement: 'goblet-squat', measure: 'repetitions', load: 16_000, amount: 10, quality: 'clean' },
    },
    {
      movement: 'backpack-row',
      then: { day: dated(0, 1), movement: 'backpack-row', measure: 'repetitions', load: 8_000, amount: 10, quality: 'clean' },
      now: null,
    },
  ],
  strands: [
    { strand: 'rhythm', days: 10, weeks: 4 },
    { strand: 'structure', tracks: 9, free: 1 },
    { strand: 'progression', sessions: 7 },
    { strand: 'recovery', days: 18, sessions: 0 },
    { strand: 'skill', sessions: 6, sets: 18 },
    { strand: 'strength', days: 7, sets: 42 },
    { strand: 'conditioning', minutes: 480 },
    { strand: 'nutrition', told: 0, enough: 0 },
    { strand: 'mindset', caught: 3, turned: 2 },
    { strand: 'community', days: 2 },
  ],
  base_first: { week: 1, minutes: 95, lighter: false },
  base_last: { week: 4, minutes: 120, lighter: true },
  words_first: { day: '2026-11-17', place: 'reflection', text: 'All of it is new.' },
  words_last: { day: '2026-12-08', place: 'turned', text: 'I breathe, then it moves.' },
  review: null,
  starts: '2026-11-16',
};

/** A next album that follows the wishes as far as an invented one can. */
export function demoNext({ wishes, replaced }: NextAlbum): NextAlbumView {
  const long = wishes.weeks ?? DAYS.length;
  const purpose = wishes.purpose ?? 'strength';
  const support = wishes.support ?? demoAlbum.support;
  const swap = (movement: string) => replaced.find((one) => one.from === movement)?.to ?? movement;
  return {
    album: {
      ...demoAlbum,
      brief: { ...demoAlbum.brief, seed: 25, name: 1, purpose, week: 1, weeks: long },
      starts: { day: '2026-12-14', weekday: 'monday' },
      support,
      weeks: Array.from({ length: long }, (_, at) => demoAlbum.weeks[Math.min(at, DAYS.length - 1)] ?? demoAlbum.weeks[0])
        .flatMap((week) => week ?? [])
        .map((week) => ({
          ...week,
          now: false,
          also: [],
          tracks: week.tracks.map((one) => ({
            ...one,
            state: 'to_come' as const,
            lifts: one.lifts.map((lift) => ({ ...lift, movement: swap(lift.movement) })),
          })),
        })),
    },
    about: [
      { proposed: 'keeps_anchor', movement: 'goblet-squat' },
      { proposed: 'replaces', new: 4, of: 11 },
      { proposed: 'lasts', weeks: long },
      ...(support === null ? [] : [{ proposed: 'from_support' as const, need: support, changes: demoAlbum.support_changes }]),
    ],
    consequences: replaced.map(({ from }) => ({ consequence: 'anchor_ends', movement: from })),
    dropped: [],
    most_minutes: 45,
    replaces: false,
  };
}
