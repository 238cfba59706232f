/** From what Rust answers to what the charts and tables take. Nothing is computed here, only renamed and worded. */

import type { ChapterView, Line, NamedLine, Progress, Tick } from '../../bindings';
import { type BandFacts, type CalendarDay, commas, type DayValue, type Tick as Label, type WeekFacts } from '../../charts';
import { m } from '../../paraglide/messages.js';
import { dayMonth, dayMonthYear, monthShort } from '../../words/format';
import { kindName } from '../../words/vocabulary';
import { markWords, unitWords } from './chapter-words';
import { type LineName, valueWords } from './words';

export type Row = readonly [string, ...string[]];

const YEAR = 'yyyy'.length;

function label({ x, day }: Tick, unit: Progress['tick_unit']): Label {
  switch (unit) {
    case 'week':
      return { x, label: m.day_month({ day: Number(day.slice(-2)), month: monthShort(day) }) };
    case 'month':
      return { x, label: monthShort(day) };
    case 'year':
      return { x, label: day.slice(0, YEAR) };
  }
}

/** What every view of lines has: its days and where dates belong. */
type Framed = Pick<Progress, 'days' | 'ticks' | 'tick_unit' | 'months'>;

const ticks = (progress: Framed): Label[] => progress.ticks.map((tick) => label(tick, progress.tick_unit));
const days = (progress: Framed): [number, number] => [0, progress.days - 1];

export const bandFacts = (progress: Framed, line: Line): BandFacts => ({
  days: days(progress),
  values: line.domain,
  dots: line.points,
  line: line.smoothed,
  band: line.band,
  now: line.now ?? undefined,
  ticks: ticks(progress),
});

/** Weeks are told for a year at most. In a longer past they have the whole chart, and its months. */
function weekFrame(progress: Progress): Pick<WeekFacts, 'days' | 'ticks'> {
  const first = progress.base.weeks[0]?.x ?? 0;
  if (first * 2 < progress.days) return { days: days(progress), ticks: ticks(progress) };
  const within = progress.months.filter((tick) => tick.x >= first);
  return { days: [first, progress.days - 1], ticks: within.map((tick) => label(tick, 'month')) };
}

export const weekFacts = (progress: Progress): WeekFacts => ({
  ...weekFrame(progress),
  weeks: progress.base.weeks.map((week, index, weeks) => ({
    x: week.x,
    minutes: week.moderate_minutes,
    strengthDays: week.strength_days,
    // The last week is under way until it is complete; an earlier one that is not is the one the person came in.
    now: index === weeks.length - 1 && !week.complete,
  })),
  range: progress.base.minutes_range,
});

export const calendarDays = ({ recent, today }: Progress): CalendarDay[] =>
  recent.days.map(({ day, sessions }) => ({ day, sessions: sessions.length, today: day === today }));

/** How a day of the calendar reads. */
export function recentDayWords({ recent }: Progress, day: string): string {
  const kinds = recent.days.find((one) => one.day === day)?.sessions.map(kindName) ?? [];
  return m.progress_recent_day({
    date: dayMonth(day),
    what: kinds.length === 0 ? m.progress_recent_free() : kinds.join(', '),
  });
}

/** How a reading reads when it is pointed at. */
export function readingWords(line: Line, point: DayValue, of: LineName): string {
  const day = line.points.find((one) => one.x === point.x)?.day ?? '';
  return m.progress_reading({ date: dayMonth(day), value: valueWords(point.value, of) });
}

/** The readings of a line, the newest first. */
export function lineRows(line: Line, of: LineName): Row[] {
  const usual = new Map(line.band.flat().map((range) => [range.x, range]));
  return line.points
    .map((point): Row => {
      const range = usual.get(point.x);
      return [
        dayMonthYear(point.day),
        valueWords(point.value, of),
        range === undefined
          ? m.progress_usual_unknown()
          : m.progress_usual_range({ low: valueWords(range.low, of), high: valueWords(range.high, of) }),
      ];
    })
    .reverse();
}

export const baseRows = ({ base }: Progress): Row[] =>
  base.weeks
    .map((week): Row => [
      dayMonthYear(week.starts),
      String(week.moderate_minutes),
      String(week.strength_days),
    ])
    .reverse();

export const recentRows = (progress: Progress): Row[] =>
  progress.recent.days
    .map(({ day, sessions }): Row => [
      dayMonthYear(day),
      sessions.length === 0 ? m.progress_recent_free() : sessions.map(kindName).join(', '),
    ])
    .reverse();

const JANUARY = '-01-';

/** A month by its name, a January by its year. */
const month = ({ x, day }: Tick): Label => ({
  x,
  label: day.includes(JANUARY) ? day.slice(0, YEAR) : monthShort(day),
});

/** The facts of a line; looked at closely, every month has its name below. */
export function closerFacts(view: Framed, line: Line, closer: boolean): BandFacts {
  const facts = bandFacts(view, line);
  return closer && view.tick_unit !== 'week' ? { ...facts, ticks: view.months.map(month) } : facts;
}

/** The readings of a chapter's line, the newest first. */
export function chapterRows({ line, unit }: NamedLine): Row[] {
  const ranges = new Map(line.band.flat().map((range) => [range.x, range]));
  return line.points
    .map((point): Row => {
      const range = ranges.get(point.x);
      const said: Row = [dayMonthYear(point.day), unitWords(point.value, unit)];
      if (ranges.size === 0) return said;
      return [
        ...said,
        range === undefined
          ? m.progress_usual_unknown()
          : m.progress_usual_range({ low: unitWords(range.low, unit), high: unitWords(range.high, unit) }),
      ];
    })
    .reverse();
}

/** What else was, the newest first. */
export const markRows = ({ marks }: ChapterView): Row[] =>
  marks.map((mark): Row => [dayMonthYear(mark.day), markWords(mark)]).reverse();

/** What was said beside the lines, the newest first. */
export const wordRows = ({ words }: ChapterView): Row[] =>
  words.map((said): Row => [dayMonthYear(said.day), said.words]).reverse();

/** The readings of a line for a spreadsheet, the oldest first: days as ISO dates, numbers as they are. */
export function lineCsv({ points, band }: Line, column: string, range: string): string {
  const ranges = new Map(band.flat().map((one) => [one.x, one]));
  const rows = points.map(({ x, day, value }) => {
    const known = ranges.get(x);
    return [day, value, known?.low ?? '', known?.high ?? ''];
  });
  const named = [m.progress_column_day(), column, m.trends_from({ range }), m.trends_to({ range })];
  return commas([named, ...rows]);
}

/** The weeks for a spreadsheet, the oldest first. */
export const baseCsv = ({ base }: Progress): string =>
  commas([
    [m.progress_column_week(), m.progress_column_minutes(), m.progress_column_strength()],
    ...base.weeks.map((week) => [week.starts, week.moderate_minutes, week.strength_days]),
  ]);

/** The last 28 days for a spreadsheet, the oldest first. */
export const recentCsv = ({ recent }: Progress): string =>
  commas([
    [m.progress_column_day(), m.progress_column_sessions()],
    ...recent.days.map(({ day, sessions }) => [day, sessions.length]),
  ]);
