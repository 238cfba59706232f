import type { JournalEntry } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { monthName } from '../../words/format';

export interface MonthOfDays {
  /** "2026-11" */
  readonly month: string;
  readonly name: string;
  readonly entries: readonly JournalEntry[];
}

const YEAR_AND_MONTH = 'yyyy-mm'.length;
const YEAR = 'yyyy'.length;

/** Puts days that follow each other under the name of their month. */
export function byMonth(entries: readonly JournalEntry[]): MonthOfDays[] {
  const months = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const month = entry.day.slice(0, YEAR_AND_MONTH);
    const there = months.get(month);
    if (there === undefined) months.set(month, [entry]);
    else there.push(entry);
  }
  return [...months].map(([month, days]) => ({
    month,
    name: m.journal_month_year({ month: monthName(month), year: month.slice(0, YEAR) }),
    entries: days,
  }));
}
