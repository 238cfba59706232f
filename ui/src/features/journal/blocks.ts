import type { JournalSet, Phase } from '../../bindings';

/** Sets of one movement that follow each other in a phase. */
export interface SetBlock {
  readonly key: string;
  readonly phase: Phase;
  readonly movement: string;
  readonly sets: readonly JournalSet[];
}

/** Puts the sets of a session under their movements, in the order in which each was begun. */
export function inBlocks(sets: readonly JournalSet[]): SetBlock[] {
  const blocks = new Map<string, { phase: Phase; movement: string; sets: JournalSet[] }>();
  for (const kept of sets) {
    const { phase, block, movement } = kept.set;
    const key = `${phase} ${block} ${movement}`;
    const there = blocks.get(key);
    if (there === undefined) blocks.set(key, { phase, movement, sets: [kept] });
    else there.sets.push(kept);
  }
  return [...blocks].map(([key, block]) => ({ key, ...block }));
}
