/** What a line says, as a headline, and what it rests on. Rust found it; here it becomes a sentence. */

import type { Base, Finding, Line } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { hours, minutes, monthName, number } from '../../words/format';

/** The lines of Progress; each has words of its own for up and down. */
export type LineName = 'readiness' | 'sleep' | 'quality';

const MINUTES = 60;
const TENTHS = 10;
const FIRST_TEN_DAYS = 10;
const FIRST_TWENTY_DAYS = 20;

const YEAR = 'yyyy'.length;

/** "mid-October", or "mid-October 2024" where the latest reading is of another year: a day that is only roughly known is not said
 * exactly. */
export function roughly(day: string, latest?: string): string {
  const year = day.slice(0, YEAR);
  const sameYear = latest === undefined || latest.startsWith(year);
  const month = sameYear ? monthName(day) : m.progress_month_year({ month: monthName(day), year });
  const date = Number(day.slice(-2));
  if (date <= FIRST_TEN_DAYS) return m.progress_early_month({ month });
  return date <= FIRST_TWENTY_DAYS ? m.progress_mid_month({ month }) : m.progress_late_month({ month });
}

/** The headline of a line; `latest` is the day of its latest reading. */
export function findingWords(finding: Finding, of: LineName, latest?: string): string {
  const sleep = of === 'sleep';
  switch (finding.finding) {
    case 'still_learning':
      return m.progress_still_learning();
    case 'too_early':
      return m.progress_too_early();
    case 'as_usual':
      return m.progress_as_usual();
    case 'above_usual':
      return sleep ? m.progress_longer_sleep() : m.progress_above_usual();
    case 'below_usual':
      return sleep ? m.progress_shorter_sleep() : m.progress_below_usual();
    case 'higher_since': {
      const when = roughly(finding.around, latest);
      return sleep ? m.progress_longer_sleep_since({ when }) : m.progress_higher_since({ when });
    }
    case 'lower_since': {
      const when = roughly(finding.around, latest);
      return sleep ? m.progress_shorter_sleep_since({ when }) : m.progress_lower_since({ when });
    }
    case 'rising':
      return sleep ? m.progress_sleep_rising() : m.progress_rising();
    case 'falling':
      return sleep ? m.progress_sleep_falling() : m.progress_falling();
    case 'not_clear':
      return m.progress_not_clear();
    case 'clean_share':
      return cleanWords(finding.clean_sets, finding.sets);
    case 'said':
      return m.trends_gain_times({ count: finding.times });
    case 'level':
      return finding.from === finding.rung
        ? m.trends_level_of({ rung: finding.rung, rungs: finding.rungs })
        : m.trends_level_from({ rung: finding.rung, rungs: finding.rungs, from: finding.from });
    case 'sessions':
      return finding.count === 0 ? m.progress_recent_none() : m.progress_recent_count({ count: finding.count });
    case 'balance':
      return m.trends_balance_words({
        charged: finding.charged,
        total: finding.charged + finding.even + finding.drained,
      });
  }
}

const TEN = 10;
const counted = [
  m.progress_two,
  m.progress_three,
  m.progress_four,
  m.progress_five,
  m.progress_six,
  m.progress_seven,
  m.progress_eight,
  m.progress_nine,
] as const;

/** "Nine sets in ten were clean". Never rounded up to all of them; the exact numbers stand below. */
function cleanWords(clean: number, sets: number): string {
  if (clean === sets) return m.progress_all_clean();
  const inTen = Math.min(TEN - 1, Math.round((clean / sets) * TEN));
  if (inTen === 0) return m.progress_few_clean();
  const count = counted[inTen - 2];
  return count === undefined ? m.progress_one_clean() : m.progress_most_clean({ count: count() });
}

/** What a line rests on. */
export function sampleWords(line: Line, of: LineName): string {
  const { finding } = line;
  const readings =
    of === 'quality'
      ? finding.finding === 'clean_share'
        ? m.progress_sample_on({
            sample: m.progress_sets({ clean: number(finding.clean_sets), sets: finding.sets }),
            on: m.progress_training_days({ count: line.have }),
          })
        : m.progress_training_days({ count: line.have })
      : m.progress_mornings({ have: line.have, of: line.of });
  if (finding.finding === 'still_learning') {
    const { have, need } = finding;
    return of === 'quality' ? m.progress_need_sets({ have, need }) : m.progress_need_mornings({ have, need });
  }
  if (finding.finding === 'too_early') {
    return m.progress_need_days({ sample: readings, need: finding.need, days: finding.days });
  }
  return line.band.length > 0 ? m.progress_shaded({ sample: readings }) : readings;
}

/** A value of a line as it is read. */
export function valueWords(value: number, of: LineName): string {
  switch (of) {
    case 'readiness':
      return number(Math.round(value * TENTHS) / TENTHS);
    case 'sleep':
      return hours(Math.round(value * MINUTES));
    case 'quality':
      return m.progress_percent({ value: Math.round(value) });
  }
}

/** The headline of the weeks. */
export function baseFinding({ finding }: Base): string {
  switch (finding.finding) {
    case 'still_learning':
      return m.progress_base_learning();
    case 'usual':
      return finding.moderate_minutes === 0
        ? m.progress_base_quiet()
        : m.progress_base_usual({ minutes: minutes(finding.moderate_minutes) });
  }
}

/** What the weeks rest on. It tells what was there, not what was not. */
export function baseSample({ finding, minutes_range, strength_days_from }: Base): string {
  switch (finding.finding) {
    case 'still_learning':
      return m.progress_base_need({ have: finding.have, need: finding.need });
    case 'usual': {
      const { weeks, weeks_with_minutes: reached, weeks_with_strength: strong } = finding;
      const parts = [m.progress_base_weeks({ count: weeks })];
      if (reached > 0) parts.push(m.progress_base_reached({ count: reached, minutes: minutes_range[0] }));
      if (strong > 0) parts.push(m.progress_base_strong({ count: strong, days: strength_days_from }));
      return parts.join(', ');
    }
  }
}
