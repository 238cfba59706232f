import type { AlbumPage, AlbumWeekPage, DatedDay, DayOfWeek, SessionKind, TrackPage, TrackState, WeekTheme } from '../bindings';

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
  weeks: [...weeks],
  anchors: ['goblet-squat', 'backpack-row'],
  measures: [{ movement: 'tandem-stand', phase: 'skill' }],
  base_aim: 150,
};
