import type { Reframe, ThoughtView } from '../bindings';
import { m } from '../paraglide/messages.js';
import type { Words } from './closed';
import { movementWithin } from './movements';
import { phaseName } from './vocabulary';

/** As long as Rust takes. */
export const THOUGHT_MOST = 200;

const reframe: Words<Reframe> = {
  learning: m.thought_reframe_learning,
  cue: m.thought_reframe_cue,
  friend: m.thought_reframe_friend,
};

/** "What am I learning?" */
export const reframeWords = (of: Reframe): string => reframe[of]();

/** "Strength, goblet squat": where it was caught; `undefined` outside of a session. */
export function whereCaught({ phase, movement }: Pick<ThoughtView, 'phase' | 'movement'>): string | undefined {
  if (phase === null) return undefined;
  return movement === null
    ? phaseName(phase)
    : m.thought_where({ phase: phaseName(phase), movement: movementWithin(movement) });
}

/** How long words are, as Rust counts them. */
export const lengthOf = (words: string): number => [...words.trim()].length;
