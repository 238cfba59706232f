/** The words of a month: what was done and learned in it, row by row. What there is none of has no row. */

import type { MonthAlbum, MonthPage, MonthView, Written } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { albumName } from '../../words/albums';
import { dayMonth, hours, joined, minutes, monthName, withinSentence } from '../../words/format';
import { movementWithin } from '../../words/movements';
import { kindName, supportWithin } from '../../words/vocabulary';

interface Row {
  readonly name: string;
  readonly words: string | readonly string[];
}

const YEAR = 'yyyy'.length;

/** "October 2026". */
export const monthTitle = (page: MonthPage): string => m.month_title({ month: monthName(page.first), year: page.first.slice(0, YEAR) });

function albumWords({ purpose, name, support, begun, ended }: MonthAlbum): string {
  const called = albumName(purpose, name);
  const words = begun && ended ? m.month_album_whole({ name: called }) : begun ? m.month_album_begun({ name: called }) : ended ? m.month_album_ended({ name: called }) : called;
  return support === null ? words : m.month_album_support({ words, support: supportWithin(support) });
}

/** What it was for. */
export const forWords = (view: MonthView): readonly string[] => view.albums.map(albumWords);

const row = (is: boolean, name: string, words: () => string | readonly string[]): readonly Row[] => (is ? [{ name, words: words() }] : []);

/** What was done. */
export function doneRows(page: MonthPage): readonly Row[] {
  return [
    ...row(page.sessions > 0, m.month_sessions(), () =>
      m.month_sessions_words({ count: page.sessions, hours: hours(page.minutes), kinds: joined(page.kinds.map(({ kind, sessions }) => m.album_back_kind({ kind: withinSentence(kindName(kind)), count: sessions }))) }),
    ),
    ...row(page.strength_sets > 0, m.album_strand_strength(), () =>
      m.album_got_strength({ sets: m.album_got_sets({ count: page.strength_sets }), days: m.album_got_days({ count: page.strength_days }) }),
    ),
    ...row(page.skill_sets > 0, m.album_strand_skill(), () => m.month_skill({ sets: m.album_got_sets({ count: page.skill_sets }) })),
    ...row(page.base_minutes > 0, m.album_strand_conditioning(), () => m.album_got_conditioning({ minutes: minutes(page.base_minutes) })),
    ...row(page.outside_minutes > 0, m.month_outside(), () => minutes(page.outside_minutes)),
    ...row(page.company.length > 0, m.month_company(), () => joined(page.company)),
    ...row(page.interludes > 0, m.month_interludes(), () => m.month_interludes_words({ count: page.interludes })),
    ...row(page.lights > 0, m.month_lights(), () => m.month_lights_words({ count: page.lights })),
  ];
}

/** What was learned. */
export function learnedRows(page: MonthPage): readonly Row[] {
  return [
    ...row(page.new_movements.length > 0, m.month_new(), () => joined(page.new_movements.map(movementWithin))),
    ...row(page.climbed.length > 0, m.month_climbed(), () =>
      page.climbed.map(({ from, to }) => m.album_back_climbed({ from: movementWithin(from), to: movementWithin(to) })),
    ),
    ...row(page.learned.length > 0, m.month_turned(), () => page.learned.map(quoted)),
  ];
}

/** "3 October: “…”". */
export const quoted = (own: Written): string => m.album_back_words_on({ date: dayMonth(own.day), words: own.text });
