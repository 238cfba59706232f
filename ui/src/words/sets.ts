import type { LoggedSet, Measure, Quality } from '../bindings';
import { m } from '../paraglide/messages.js';
import { kilograms, lengthWords, withinSentence } from './format';
import { qualityName } from './vocabulary';

/** "8 repetitions with 16 kg, wobbly": a set that stands by itself, every number with its unit. */
export function setInFull({ set, measure }: { readonly set: Pick<LoggedSet, 'amount' | 'load' | 'quality'> & Partial<Pick<LoggedSet, 'reserve'>>; readonly measure: Measure }): string {
  const amount = measure === 'repetitions' ? m.session_repetitions({ count: set.amount }) : lengthWords(set.amount);
  const loaded = set.load === null ? amount : m.set_with_load({ amount, load: kilograms(set.load) });
  const { reserve = null } = set;
  const reserved = reserve === null ? loaded : m.journal_set_words_reserve({ words: loaded, reserve });
  return withQuality(reserved, set.quality);
}

/** "8 × 16 kg, 3 in reserve, wobbly": a set among others. */
export function setWords({ set, measure }: { readonly set: LoggedSet; readonly measure: Measure }): string {
  const amount = measure === 'repetitions' ? String(set.amount) : m.journal_amount_seconds({ count: set.amount });
  const loaded = set.load === null ? amount : m.journal_set_words_load({ amount, load: kilograms(set.load) });
  const reserved =
    set.reserve === null ? loaded : m.journal_set_words_reserve({ words: loaded, reserve: set.reserve });
  return withQuality(reserved, set.quality);
}

/** Clean is what is usual, and goes without saying. */
const withQuality = (words: string, quality: Quality): string =>
  quality === 'clean' ? words : m.journal_set_words_quality({ words, quality: withinSentence(qualityName(quality)) });
