/** The words of then and now: what two days are set beside each other for, and what each of them says. */

import type { DoneOn, Pair, PairAhead, PairKind } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import type { Words } from '../../words/closed';
import { capabilityName, certaintyWords } from '../../words/confidence';
import { dayMonth, dayMonthYear } from '../../words/format';
import { movementName, movementWithin } from '../../words/movements';
import { setInFull } from '../../words/sets';
import { kindName, supportName } from '../../words/vocabulary';
import { answerWords, questionWords } from '../journal/words';

/** One of the two days. */
export interface Side {
  readonly date: string;
  readonly words: string;
  /** The person's own words are set as a quotation. */
  readonly quoted: boolean;
  readonly beside: readonly string[];
}

export interface PairShown {
  readonly about: string;
  readonly title: string;
  readonly then: Side;
  readonly now: Side;
}

const abouts: Words<PairKind> = {
  movement: m.pair_about_movement,
  skill: m.pair_about_skill,
  turned: m.pair_about_turned,
  question: m.pair_about_question,
  support: m.pair_about_support,
  sure: m.pair_about_sure,
  words: m.pair_about_words,
};

const YEAR = 'yyyy'.length;
const quote = (words: string) => m.journal_quote({ words });
const quotes = (words: string | null): readonly string[] => (words === null ? [] : [quote(words)]);

/** The two dates; the year where it is not the same. */
function dates(then: string, now: string): readonly [string, string] {
  const date = then.slice(0, YEAR) === now.slice(0, YEAR) ? dayMonth : dayMonthYear;
  return [date(then), date(now)];
}

function done(of: DoneOn, named: boolean): Omit<Side, 'date'> {
  const words = setInFull({ set: { amount: of.amount, load: of.load, quality: 'clean' }, measure: of.measure });
  return {
    words: named ? m.pair_with_movement({ movement: movementName(of.movement), words }) : words,
    quoted: false,
    beside: [m.pair_clean({ clean: of.clean, count: of.sets })],
  };
}

function sides(pair: Pair): { readonly title: string; readonly then: Omit<Side, 'date'>; readonly now: Omit<Side, 'date'> } {
  switch (pair.pair) {
    case 'movement':
    case 'skill': {
      const named = pair.then.movement !== pair.now.movement;
      return { title: movementName(pair.now.movement), then: done(pair.then, named), now: done(pair.now, named) };
    }
    case 'turned': {
      const { then, now } = pair;
      return {
        title: now.movement !== null && then.movement === now.movement ? movementName(now.movement) : m.pair_title_turned(),
        then: { words: quote(then.text), quoted: true, beside: then.turned === null ? [] : [m.pair_became({ words: then.turned })] },
        now: {
          words: quote(now.turned ?? now.text),
          quoted: true,
          beside: [
            now.movement === null || then.movement === now.movement
              ? m.pair_turned_from({ words: now.text })
              : m.pair_turned_from_at({ words: now.text, movement: movementWithin(now.movement) }),
          ],
        },
      };
    }
    case 'question': {
      const side = ({ answer, kind, line }: typeof pair.then) => ({
        words: answerWords(answer),
        quoted: false,
        beside: [kindName(kind), ...quotes(line)],
      });
      return { title: questionWords(pair.question), then: side(pair.then), now: side(pair.now) };
    }
    case 'support': {
      const side = ({ need }: typeof pair.then) => ({ words: supportName(need), quoted: false, beside: [m.pair_album()] });
      return { title: m.pair_title_support(), then: side(pair.then), now: side(pair.now) };
    }
    case 'sure': {
      const side = ({ certainty, words }: typeof pair.then) => ({
        words: certaintyWords(certainty),
        quoted: false,
        beside: quotes(words),
      });
      return { title: capabilityName(pair.of), then: side(pair.then), now: side(pair.now) };
    }
    case 'words': {
      const side = ({ line, kind }: typeof pair.then) => ({ words: quote(line), quoted: true, beside: [kindName(kind)] });
      return { title: m.pair_title_words(), then: side(pair.then), now: side(pair.now) };
    }
  }
}

/** A pair as it is read. */
export function pairShown(pair: Pair): PairShown {
  const { title, then, now } = sides(pair);
  const [before, after] = dates(pair.then.day, pair.now.day);
  return {
    about: abouts[pair.pair](),
    title,
    then: { date: before, ...then },
    now: { date: after, ...now },
  };
}

/** What is not there yet: what it waits for, and from when on it could be there. */
export function pairAheadWords({ kind, first, from }: PairAhead): string {
  const about = abouts[kind]();
  if (first === null) return m.pair_ahead({ about });
  const since = dayMonthYear(first);
  if (from !== null) return m.pair_ahead_from({ about, first: since, from: dayMonthYear(from) });
  return kind === 'question' || kind === 'support'
    ? m.pair_ahead_same({ about, first: since })
    : m.pair_ahead_next({ about, first: since });
}
