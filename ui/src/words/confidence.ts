import type { Capability, Confidence } from '../bindings';
import { m } from '../paraglide/messages.js';

const names: Readonly<Record<Capability, () => string>> = {
  stairs: m.confidence_stairs,
  floor: m.confidence_floor,
  carrying: m.confidence_carrying,
  trust: m.confidence_trust,
};

/** What one can be sure of, in the order in which it is asked. */
export const capabilities = Object.keys(names) as readonly Capability[];

export const capabilityName = (of: Capability): string => names[of]();

/** "7 of 10". */
export const certaintyWords = (value: number): string => m.confidence_of_ten({ value });

/** Nothing said. */
export const leftOpen: Confidence = { stairs: null, floor: null, carrying: null, trust: null, words: null };

/** What was said, row by row; what was left open has none. */
export const confidenceRows = (said: Confidence): { name: string; words: string }[] => [
  ...capabilities.flatMap((of) => {
    const value = said[of];
    return value === null ? [] : [{ name: capabilityName(of), words: certaintyWords(value) }];
  }),
  ...(said.words === null
    ? []
    : [{ name: m.confidence_words(), words: m.confidence_quote({ words: said.words }) }]),
];
