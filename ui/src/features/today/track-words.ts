import type { Block, Dose, Phase, PhasePlan } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { clock, kilograms, minutes, namesInTurn, number, withinSentence } from '../../words/format';
import { movementName, movementWithin } from '../../words/movements';
import { besideWords } from '../../words/vocabulary';

/** It never begins a line. */
const SEPARATOR = '\u00a0· ';
/** From here on a hold reads better in minutes. */
const LONG_SECONDS = 120;

/** A name inside a list keeps its capital only when it leads. */
const listed = (names: readonly string[]): string => namesInTurn(names).join(SEPARATOR);
const withinList = (names: readonly string[]): string => names.map(withinSentence).join(SEPARATOR);

/** "2 × 8", "3 × 30 s a side". */
export function doseWords({ sets, dose, each_side }: Pick<Block, 'sets' | 'dose' | 'each_side'>): string {
  switch (dose.measure) {
    case 'repetitions': {
      const facts = { sets, count: dose.repetitions };
      return each_side ? m.dose_repetitions_each_side(facts) : m.dose_repetitions(facts);
    }
    case 'hold':
      return holdWords(sets, dose.seconds, each_side);
    case 'distance': {
      const facts = { sets, metres: dose.metres };
      return each_side ? m.dose_distance_each_side(facts) : m.dose_distance(facts);
    }
    case 'breaths':
      return breathWords(dose);
  }
}

function holdWords(sets: number, seconds: number, eachSide: boolean): string {
  if (sets === 1 && !eachSide && seconds >= LONG_SECONDS) {
    return seconds % 60 === 0 ? m.dose_minutes({ minutes: minutes(seconds / 60) }) : m.dose_clock({ clock: clock(seconds) });
  }
  return eachSide ? m.dose_hold_each_side({ sets, seconds }) : m.dose_hold({ sets, seconds });
}

const breathWords = ({ inhale_tenths, exhale_tenths }: Extract<Dose, { measure: 'breaths' }>): string =>
  m.breaths({ inhale: number(inhale_tenths / 10), exhale: number(exhale_tenths / 10) });

/** A piece of a line; two lifts that take turns are one piece. */
export interface TrackPart {
  readonly words: string;
  readonly turns: boolean;
}
type TrackLine = readonly TrackPart[];
const plain = (words: string): TrackLine => [{ words, turns: false }];

/** The words beside a track: what is in it, and how much where that matters. */
export function trackWords(phase: PhasePlan): readonly TrackLine[] {
  const optional = phase.blocks.filter((block) => block.purpose === 'optional');
  const asked = phase.blocks.filter((block) => block.purpose !== 'optional');
  const spare = optional.length === 0 ? [] : [plain(m.track_optional({ names: withinList(namesOf(optional)) }))];
  return [...(asked.length === 0 ? [] : askedWords(phase.phase, asked)), ...spare];
}

const namesOf = (blocks: readonly Block[]): readonly string[] => [...new Set(blocks.map((block) => movementName(block.movement)))];

function askedWords(phase: Phase, blocks: readonly Block[]): readonly TrackLine[] {
  switch (phase) {
    case 'prime':
    case 'skill':
    case 'downshift':
      return [plain(listed(namesOf(blocks)))];
    case 'strength':
      return [liftNames(blocks), ...strengthDoses(blocks).map(plain)];
    case 'aerobic':
      return namesOf(blocks).map((name) => plain(m.aerobic_talk({ name })));
  }
}

/** The lifts in order, each once, and two that take turns as one. */
function liftNames(blocks: readonly Block[]): TrackLine {
  const pieces: TrackPart[] = [];
  const named = new Set<string>();
  for (const [at, { movement, superset }] of blocks.entries()) {
    const name = pieces.length === 0 ? movementName(movement) : movementWithin(movement);
    const second = superset ? blocks[at + 1]?.movement : undefined;
    if (second !== undefined) pieces.push({ words: m.track_turns({ first: name, second: movementWithin(second) }), turns: true });
    else if (!named.has(movement)) pieces.push({ words: name, turns: false });
    named.add(movement).add(second ?? movement);
  }
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [...plain(SEPARATOR), piece]));
}

/** "3 × 8, 16 kg, stop with 2 in reserve." With what to hold on to, where that matters. */
export function blockDose(block: Block): string {
  const dose = doseWords(block);
  const loaded = block.load === null ? dose : m.dose_load({ dose, load: kilograms(block.load) });
  const stopping = block.reserve === null ? loaded : m.dose_reserve({ dose: loaded, reserve: block.reserve });
  const whole = block.support === null ? stopping : m.dose_support({ dose: stopping, support: besideWords(block.support) });
  return `${whole}.`;
}

/** One line when all blocks ask the same, else one for each. */
function strengthDoses(blocks: readonly Block[]): readonly string[] {
  const doses = blocks.map((block) => {
    const dose = doseWords(block);
    const loaded = block.load === null ? dose : m.dose_load({ dose, load: kilograms(block.load) });
    return { dose, loaded, reserve: block.reserve };
  });
  const [first] = doses;
  if (first === undefined) return [];
  const same = doses.every((other) => other.dose === first.dose && other.reserve === first.reserve);
  const withReserve = (words: string, reserve: number | null) =>
    reserve === null ? words : m.dose_reserve({ dose: words, reserve });
  if (same && doses.length > 1) return [withReserve(m.dose_each({ dose: first.dose }), first.reserve)];
  if (doses.length === 1) return [withReserve(first.loaded, first.reserve)];
  const listedDoses = doses.map((one) => one.dose).join(SEPARATOR);
  const reserves = doses.flatMap(({ reserve }) => (reserve === null ? [] : [reserve]));
  const [least, most] = [Math.min(...reserves), Math.max(...reserves)];
  if (reserves.length === 0 || least === most) return [withReserve(listedDoses, reserves[0] ?? null)];
  return [m.dose_reserve_between({ dose: listedDoses, least, most })];
}
