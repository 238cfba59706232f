/** An invented chapter and invented answers for tests. They only have to look like what Rust answers. */

import type { ChapterView, DataView, Findings, FixedAnswer, NamedLine, Span, Topic } from '../../bindings';
import { progress } from './fixtures';

const named = (about: Topic, over: Partial<NamedLine> = {}): NamedLine => ({
  about,
  unit: 'score',
  counted: 'mornings',
  shaded: 'usual',
  hint: null,
  line: { ...progress('three_months').sleep, domain: [1, 10] },
  ...over,
});

export function chapterView(lines: readonly NamedLine[], span: Span = 'three_months'): ChapterView {
  const { from, today, days, grain, tick_unit, ticks, months } = progress(span);
  return {
    chapter: 'mornings',
    span,
    from,
    today,
    days,
    grain,
    tick_unit,
    ticks,
    months,
    marks: [
      { x: 20, until: 23, day: '2026-09-15', kind: 'illness' },
      { x: 60, until: 60, day: '2026-10-25', kind: 'album' },
    ],
    lines: [...lines],
    words: [],
  };
}

export const mornings: readonly NamedLine[] = [
  named({ about: 'energy' }),
  named({ about: 'stress' }, { line: { ...progress('three_months').sleep, finding: { finding: 'rising' } } }),
];

export const strong: NamedLine = named(
  { about: 'strength', movement: 'goblet-squat' },
  {
    unit: 'kilograms',
    counted: 'training_days',
    shaded: 'estimate',
    line: {
      ...progress('three_months').sleep,
      now: { x: 9, day: '2026-10-01', value: 60 },
      band: [[{ x: 9, low: 57.04, high: 63 }]],
      have: 9,
      finding: { finding: 'rising' },
    },
  },
);

/** What got better in practice, as somebody said it. */
export const gained = (times: number, of: number): NamedLine =>
  named(
    { about: 'gain', gain: 'smoother' },
    {
      unit: 'times',
      counted: 'practices',
      line: { ...progress('three_months').sleep, band: [], have: times, of, finding: { finding: 'said', times, of } },
    },
  );

const compared = (over: Partial<Extract<FixedAnswer, { answer: 'compared' }>>): FixedAnswer => ({
  answer: 'compared',
  after_these: 3.91,
  after_rest: 3.62,
  difference: 0.29,
  low: -0.2,
  high: 0.8,
  would_show: 0.74,
  verdict: 'not_clear',
  need: 56,
  ...over,
});

export const answers: Findings = {
  until: '2026-11-23',
  after_training: 42,
  after_free: 44,
  training_missing: 2,
  free_missing: 5,
  matters: 0.3,
  questions: [
    { asked: 'sleep', answer: compared({}) },
    { asked: 'energy', answer: compared({ verdict: 'clear', difference: 0.6, low: 0.2, high: 1 }) },
    { asked: 'mood', answer: compared({ verdict: 'too_small', difference: 0.02, low: -0.2, high: 0.2 }) },
  ],
  supplies: [
    { of: 'fuel', enough: 51, short: 30, answer: compared({ verdict: 'clear', difference: 0.5, low: 0.1, high: 0.9 }) },
    { of: 'water', enough: 40, short: 6, answer: { answer: 'still_learning', need: 28, need_of_each: 10 } },
  ],
};

export const learning: Findings = {
  ...answers,
  after_training: 6,
  after_free: 9,
  training_missing: 0,
  free_missing: 0,
  questions: [
    { asked: 'sleep', answer: { answer: 'still_learning', need: 28, need_of_each: 10 } },
    { asked: 'energy', answer: { answer: 'cannot_separate' } },
    { asked: 'mood', answer: compared({ verdict: 'early' }) },
  ],
  supplies: [],
};

export const data: DataView = {
  folder: '/home/ada/.local/share/longplay',
  bytes: 1,
  records: 1,
  saved: null,
  missing: [],
  cut_off_bytes: null,
  backups: {
    folder: '/home/ada/.local/share/longplay/backups',
    list: [],
    unreadable: 0,
    bytes: 0,
    current: true,
    failed: null,
    second: null,
  },
  documents: '/home/ada/Documents',
  encryption: null,
};
