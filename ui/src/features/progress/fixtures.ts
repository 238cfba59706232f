/** An invented past for tests of Progress. It only has to look like what Rust answers. */

import type { BaseWeek, Line, Point, Progress, SessionKind, Span } from '../../bindings';

const LENGTHS: Readonly<Record<Span, number>> = { four_weeks: 28, three_months: 91, year: 365, all: 365 };
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const TODAY = 328;

/** The date of a day of 2026, from 1. */
function dateOf(dayOfYear: number): string {
  let year = 2026;
  let rest = dayOfYear;
  if (rest < 1) {
    year -= 1;
    rest += 365;
  }
  let month = 0;
  for (const length of MONTH_LENGTHS) {
    if (rest <= length) break;
    rest -= length;
    month += 1;
  }
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(rest).padStart(2, '0')}`;
}

/** Noise that is the same every time, between -1 and 1. */
const noise = (x: number): number => {
  const wild = Math.sin(x * 127.1 + 11.7) * 43758.5453;
  return (wild - Math.floor(wild)) * 2 - 1;
};

const dayAt = (days: number, x: number): string => dateOf(TODAY - days + 1 + x);

interface Shape {
  readonly middle: number;
  readonly spread: number;
  readonly domain: [number, number];
  readonly every?: number;
}

/** A line with a gap of three weeks in its middle. */
function line(days: number, { middle, spread, domain, every = 1 }: Shape): Line {
  const gap = (x: number) => days > 60 && x > days * 0.4 && x < days * 0.4 + 20;
  const level = (x: number) => middle + spread * 0.5 * Math.sin((x / days) * 5) + (spread * x) / days / 2;
  const points: Point[] = Array.from({ length: days }, (_, x) => x)
    .filter((x) => !gap(x) && x % every === 0 && noise(x + middle) > -0.8)
    .map((x) => ({ x, day: dayAt(days, x), value: Math.round((level(x) + noise(x) * spread) * 100) / 100 }));
  const pieces = [points.filter((point) => point.x <= days * 0.4), points.filter((point) => point.x > days * 0.4 + 19)];
  const smoothed = pieces
    .filter((piece) => piece.length > 0)
    .map((piece) => piece.map(({ x }) => ({ x, value: level(x) + noise(Math.floor(x / 4)) * spread * 0.16 })));
  const last = smoothed.at(-1)?.at(-1);
  return {
    points,
    smoothed,
    band: pieces
      .filter((piece) => piece.length > 0)
      .map((piece) => piece.map(({ x }) => ({ x, low: level(x * 0.9) - spread, high: level(x * 0.9) + spread * 0.8 }))),
    now: last === undefined ? null : { x: last.x, day: dayAt(days, last.x), value: last.value },
    domain,
    have: points.length,
    of: days,
    finding: { finding: 'higher_since', around: '2026-10-14' },
  };
}

const kinds: readonly SessionKind[] = ['foundation', 'build', 'endurance', 'recharge'];

export function progress(span: Span): Progress {
  const days = LENGTHS[span];
  const mondays = Array.from({ length: days }, (_, x) => x).filter((x) => (x - days) % 7 === -2);
  const weeks: BaseWeek[] = mondays.map((x, index) => ({
    starts: dayAt(days, x),
    x,
    moderate_minutes: Math.round(70 + (index / mondays.length) * 110 + noise(index) * 40),
    strength_days: Math.abs(Math.round(noise(index + 3) * 3)),
    complete: index < mondays.length - 1,
  }));
  const firsts = Array.from({ length: days }, (_, x) => x).filter((x) => dayAt(days, x).endsWith('-01'));
  return {
    span,
    from: dayAt(days, 0),
    today: dateOf(TODAY),
    days,
    grain: 'day',
    tick_unit: span === 'four_weeks' ? 'week' : 'month',
    ticks: (span === 'four_weeks' ? mondays : firsts.filter((_, index) => days < 100 || index % 2 === 0)).map((x) => ({
      x,
      day: dayAt(days, x),
    })),
    months: firsts.map((x) => ({ x, day: dayAt(days, x) })),
    readiness: line(days, { middle: 17, spread: 2, domain: [11, 23] }),
    sleep: { ...line(days, { middle: 7, spread: 0.8, domain: [4.5, 9.5] }), finding: { finding: 'not_clear' } },
    quality: {
      ...line(days, { middle: 84, spread: 9, domain: [52, 100], every: 2 }),
      finding: { finding: 'clean_share', clean_sets: 191, sets: 212 },
    },
    base: {
      weeks,
      minutes_range: [150, 300],
      strength_days_from: 2,
      finding: {
        finding: 'usual',
        moderate_minutes: 128,
        strength_days: 2,
        weeks: 12,
        weeks_with_minutes: 4,
        weeks_with_strength: 9,
      },
    },
    recent: {
      days: Array.from({ length: 28 }, (_, index) => ({
        day: dateOf(TODAY - 27 + index),
        sessions: noise(index) > 0.1 ? [kinds[index % kinds.length] ?? 'build'] : [],
        activities: 0,
      })),
      sessions_in_28_days: 12,
    },
    then_and_now: {
      then: { day: '2026-09-02', line: 'Why is standing on one leg still so hard?', kind: 'foundation' },
      now: { day: '2026-11-21', line: 'I found my big toe. It helps to look far away.', kind: 'build' },
    },
  };
}

const nothing = (need: number): Line => ({
  points: [],
  smoothed: [],
  band: [],
  now: null,
  domain: [0, 1],
  have: 0,
  of: 1,
  finding: { finding: 'still_learning', have: 0, need },
});

export const emptyProgress: Progress = {
  ...progress('three_months'),
  readiness: nothing(7),
  sleep: nothing(7),
  quality: nothing(20),
  base: {
    weeks: [{ starts: '2026-11-23', x: 89, moderate_minutes: 0, strength_days: 0, complete: false }],
    minutes_range: [150, 300],
    strength_days_from: 2,
    finding: { finding: 'still_learning', have: 0, need: 3 },
  },
  recent: {
    days: Array.from({ length: 28 }, (_, index) => ({ day: dateOf(TODAY - 27 + index), sessions: [], activities: 0 })),
    sessions_in_28_days: 0,
  },
  then_and_now: null,
};
