import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding, Line } from '../../bindings';
import { usePlatform } from '../../platform';
import { CallFailure } from '../../platform/failure';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { bandFacts, lineRows, weekFacts } from './facts';
import { emptyProgress, progress } from './fixtures';
import Progress from './Progress.svelte';
import { baseFinding, baseSample, findingWords, roughly, sampleWords, valueWords } from './words';

let platform: FakePlatform;
const past = progress('three_months');

beforeEach(() => {
  platform = new FakePlatform({ view_progress: ({ span }) => progress(span) });
  usePlatform(platform);
  window.addEventListener('keydown', hearKey);
  return () => window.removeEventListener('keydown', hearKey);
});

const line = (finding: Finding, over: Partial<Line> = {}): Line => ({ ...past.readiness, finding, ...over });

describe('the screen', () => {
  it('says each trend first, then draws it, then what it rests on', async () => {
    render(Progress);
    await screen.findAllByText('Higher since about mid-October');
    screen.getByText('Nine sets in ten were clean');
    screen.getByText('Usually 128 minutes a week');
    screen.getByText('Not clear yet');
    screen.getByText('12 whole weeks, 4 with 150 minutes, 9 with 2 strength days');
    expect(screen.getByRole('img', { name: /^Readiness. Higher since about mid-October./ })).toBeTruthy();
    expect(screen.getAllByText('12 sessions').length).toBeGreaterThan(0);
  });

  it('stands then beside now in the person’s own words', async () => {
    render(Progress);
    await screen.findAllByText('“Why is standing on one leg still so hard?”');
    expect(screen.getAllByText('“I found my big toe. It helps to look far away.”').length).toBeGreaterThan(0);
  });

  it('looks further back by a choice or a key', async () => {
    render(Progress);
    await screen.findByText('Not clear yet');
    await userEvent.click(screen.getByLabelText('1 year'));
    await waitFor(() => expect(platform.asked('view_progress')).toEqual({ span: 'year' }));
    await userEvent.keyboard('4');
    await waitFor(() => expect(platform.asked('view_progress')).toEqual({ span: 'all' }));
    expect((screen.getByLabelText('All') as HTMLInputElement).checked).toBe(true);
  });

  it('has the same numbers one key away', async () => {
    render(Progress);
    await screen.findByText('Not clear yet');
    expect(screen.queryByRole('table')).toBeNull();
    await userEvent.keyboard('t');
    const sleep = within(screen.getByRole('region', { name: 'Sleep' }));
    expect(sleep.getAllByRole('row')).toHaveLength(past.sleep.points.length + 1);
    expect(sleep.getByRole('columnheader', { name: 'Your usual range' })).toBeTruthy();
    expect(screen.getAllByRole('table')).toHaveLength(5);
    await userEvent.keyboard('t');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says while it is empty what will appear and when', async () => {
    platform.answer('view_progress', () => emptyProgress);
    render(Progress);
    await screen.findAllByText(/After seven mornings your usual range appears/);
    screen.getByText('0 of 3 whole weeks for a first answer');
    screen.getByText(/your minutes stack up here by the week/);
    expect(screen.getAllByText('Whenever you are ready').length).toBeGreaterThan(0);
  });

  it('asks again when a change touches progress', async () => {
    render(Progress);
    await screen.findByText('Not clear yet');
    platform.answer('view_progress', () => ({ ...past, sleep: line({ finding: 'as_usual' }) }));
    platform.touch('progress');
    await screen.findByText('As usual for you');
  });

  it('says calmly when it cannot be read', async () => {
    platform.answer('view_progress', () => {
      throw new CallFailure({ code: 'unreadable', message: 'damaged' });
    });
    render(Progress);
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be read/);
  });
});

describe('findings', () => {
  it.each<[Finding, string, string]>([
    [{ finding: 'still_learning', have: 4, need: 7 }, 'Still learning you', '4 of 7 mornings for a first answer'],
    [
      { finding: 'too_early', days: 9, need: 21 },
      'Too early for a direction',
      '8 of 9 mornings; a direction needs 21 days, and there are 9',
    ],
    [{ finding: 'as_usual' }, 'As usual for you', '8 of 9 mornings, shaded: your usual range'],
    [{ finding: 'not_clear' }, 'Not clear yet', '8 of 9 mornings, shaded: your usual range'],
  ])('%j reads as a sentence with its sample', (finding, headline, sample) => {
    expect(findingWords(finding, 'readiness')).toBe(headline);
    expect(sampleWords(line(finding, { have: 8, of: 9 }), 'readiness')).toBe(sample);
  });

  it('speak of sleep as longer and shorter', () => {
    expect(findingWords({ finding: 'higher_since', around: '2026-10-28' }, 'sleep')).toBe(
      'Longer since about late October',
    );
    expect(findingWords({ finding: 'below_usual' }, 'sleep')).toBe('Shorter than usual this week');
  });

  it('do not speak of a usual range that is not drawn', () => {
    expect(sampleWords(line({ finding: 'as_usual' }, { band: [], have: 8, of: 9 }), 'sleep')).toBe('8 of 9 mornings');
  });

  it.each([
    [212, 212, 'Every set was clean'],
    [211, 212, 'Nine sets in ten were clean'],
    [20, 100, 'Two sets in ten were clean'],
    [12, 100, 'One set in ten was clean'],
    [2, 100, 'Learning something new takes wobbles'],
  ])('%d of %d clean sets are never rounded up to all of them', (clean_sets, sets, words) => {
    expect(findingWords({ finding: 'clean_share', clean_sets, sets }, 'quality')).toBe(words);
  });

  it.each([
    ['2026-10-01', 'early October'],
    ['2026-10-11', 'mid-October'],
    ['2026-10-31', 'late October'],
  ])('say %s only roughly', (day, words) => {
    expect(roughly(day)).toBe(words);
  });

  it('say the year where the latest reading is of another one', () => {
    expect(roughly('2025-12-03', '2026-11-23')).toBe('early December 2025');
    expect(roughly('2026-01-15', '2026-11-23')).toBe('mid-January');
    expect(findingWords({ finding: 'higher_since', around: '2019-08-02' }, 'readiness', '2026-11-23')).toBe(
      'Higher since about early August 2019',
    );
  });
});

describe('a past much longer than its weeks', () => {
  it('gives the weeks the whole chart, and months below', () => {
    const long = progress('all');
    const weeks = long.base.weeks.map((week, index) => ({ ...week, x: 3600 + 7 * index }));
    const months = [
      { x: 3500, day: '2026-06-01' },
      { x: 3605, day: '2026-09-01' },
    ];
    const facts = weekFacts({ ...long, days: 3650, months, base: { ...long.base, weeks } });
    expect(facts.days).toEqual([3600, 3649]);
    expect(facts.ticks).toEqual([{ x: 3605, label: 'Sep' }]);
  });
});

describe('weeks', () => {
  it('tell what was there, not what was not', () => {
    const base = {
      ...past.base,
      finding: {
        finding: 'usual',
        moderate_minutes: 0,
        strength_days: 0,
        weeks: 3,
        weeks_with_minutes: 0,
        weeks_with_strength: 1,
      },
    } as const;
    expect(baseFinding(base)).toBe('A quiet stretch');
    expect(baseSample(base)).toBe('3 whole weeks, 1 with 2 strength days');
  });
});

describe('numbers', () => {
  it('read in the units of the person', () => {
    expect(valueWords(7.25, 'sleep')).toBe('7 h 15');
    expect(valueWords(17.53, 'readiness')).toBe('17.5');
    expect(valueWords(83.6, 'quality')).toBe('84 %');
  });

  it('stand newest first, with the usual range of their day', () => {
    const rows = lineRows(
      line({ finding: 'as_usual' }, {
        points: [
          { x: 0, day: '2026-11-01', value: 15 },
          { x: 1, day: '2026-11-02', value: 16 },
        ],
        band: [[{ x: 1, low: 14, high: 18 }]],
      }),
      'readiness',
    );
    expect(rows).toEqual([
      ['2 November 2026', '16', '14 to 18'],
      ['1 November 2026', '15', '–'],
    ]);
  });

  it('reach the charts as Rust sent them', () => {
    const facts = bandFacts(past, past.readiness);
    expect(facts.days).toEqual([0, 90]);
    expect(facts.line).toBe(past.readiness.smoothed);
    expect(facts.ticks.map((tick) => tick.label)).toEqual(['Sep', 'Oct', 'Nov']);
    expect(weekFacts(past).weeks.filter((week) => week.now)).toHaveLength(1);
  });
});
