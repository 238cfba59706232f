import type { DoneElsewhere, OtherwiseDone, Phase, SetResult, SetView } from '../../bindings';

/** A set as it will be kept: as planned, otherwise, or left out. */
export interface Line {
  /** As Rust numbers it. */
  readonly index: number;
  readonly planned: SetView;
  /** `undefined`: as planned. `null`: left out. */
  readonly otherwise: SetResult | null | undefined;
}

/** One movement with its sets. */
export interface Track {
  readonly key: string;
  readonly phase: Phase;
  readonly movement: string;
  readonly lines: readonly Line[];
}

/** What the person said was otherwise, by the number of the set. */
export type Otherwise = ReadonlyMap<number, SetResult | null>;

/** Puts the sets under their movements, in the order of the session. */
export function tracksOf(sets: DoneElsewhere['sets'], otherwise: Otherwise): readonly Track[] {
  const tracks = new Map<string, { key: string; phase: Phase; movement: string; lines: Line[] }>();
  for (const [index, planned] of sets.entries()) {
    const { phase, block, movement } = planned.set;
    const key = `${phase} ${block}`;
    const track = tracks.get(key) ?? { key, phase, movement, lines: [] };
    track.lines.push({ index, planned, otherwise: otherwise.get(index) });
    tracks.set(key, track);
  }
  return [...tracks.values()];
}

export const isLeftOut = (track: Track): boolean => track.lines.every((line) => line.otherwise === null);

/** The same with one set said otherwise, or as planned again. */
export function withSet(otherwise: Otherwise, index: number, result: SetResult | null | undefined): Otherwise {
  const next = new Map(otherwise);
  if (result === undefined) next.delete(index);
  else next.set(index, result);
  return next;
}

/** The same with a whole movement left out, or done after all. */
export const withTrack = (otherwise: Otherwise, track: Track): Otherwise => {
  const back = isLeftOut(track);
  return track.lines.reduce((next, line) => withSet(next, line.index, back ? undefined : null), otherwise);
};

/** What Rust takes. */
export const asRequest = (otherwise: Otherwise): OtherwiseDone[] =>
  [...otherwise].map(([index, result]) => ({ index, result }));

export const resultOf = ({ amount, load, reserve, quality }: SetResult): SetResult => ({ amount, load, reserve, quality });
