import type { LoggedSet, Measure } from '../bindings';
import { m } from '../paraglide/messages.js';
import { kilograms } from './format';
import { qualityName } from './vocabulary';

/** "8 × 16 kg, 3 in reserve, wobbly". Clean is what is usual, and goes without saying. */
export function setWords({ set, measure }: { readonly set: LoggedSet; readonly measure: Measure }): string {
  const amount = measure === 'repetitions' ? String(set.amount) : m.journal_amount_seconds({ count: set.amount });
  const loaded = set.load === null ? amount : m.journal_set_words_load({ amount, load: kilograms(set.load) });
  const reserved =
    set.reserve === null ? loaded : m.journal_set_words_reserve({ words: loaded, reserve: set.reserve });
  return set.quality === 'clean'
    ? reserved
    : m.journal_set_words_quality({ words: reserved, quality: qualityName(set.quality).toLowerCase() });
}
