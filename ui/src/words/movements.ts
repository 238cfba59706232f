import { m } from '../paraglide/messages.js';
import { withinSentence } from './format';

/** The catalogue is data, so its words are looked up by slug. A test in `training` proves that none is missing. */
const table = m as unknown as Readonly<Record<string, (() => string) | undefined>>;

const word = (slug: string, what: string): string | undefined =>
  table[`movement_${slug.replaceAll('-', '_')}_${what}`]?.();

/** "Goblet squat". An unknown slug reads as itself: better than nothing on the screen. */
export const movementName = (slug: string): string => word(slug, 'name') ?? slug.replaceAll('-', ' ');

/** "goblet squat": the name within a sentence. */
export const movementWithin = (slug: string): string => withinSentence(movementName(slug));

/** Other standard names that people search by: "RDL", "Turkish get-up". */
export const movementAliases = (slug: string): readonly string[] =>
  word(slug, 'aliases')?.split(', ') ?? [];

/** How to get into position. */
export const movementSetup = (slug: string): string | undefined => word(slug, 'setup');

/** When to stop. */
export const movementStop = (slug: string): string | undefined => word(slug, 'stop');

/** Short cues, most important first. */
export const movementCues = (slug: string): readonly string[] =>
  ['cue_1', 'cue_2', 'cue_3'].flatMap((which) => word(slug, which) ?? []);
