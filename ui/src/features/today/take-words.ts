import type { TakeAlongLine } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { joined, kilograms, withinSentence } from '../../words/format';
import { besideWords, equipmentName, purposeWords } from '../../words/vocabulary';
import { movementWithin } from '../../words/movements';
import { doseWords } from './track-words';

/** "3 × 8, 16 kg" with what carries it: the part that is read at a glance. */
export function amountWords(line: TakeAlongLine): string {
  const dose = doseWords(line);
  if (line.load === null) return dose;
  const loaded = m.dose_load({ dose, load: kilograms(line.load) });
  return line.implement === null ? loaded : `${loaded}, ${withinSentence(equipmentName(line.implement))}`;
}

/** "stop with 3 in reserve, rest 90 s, a chair beside you": everything else that the set is done by. */
export function termsWords(line: TakeAlongLine): string {
  const purpose = purposeWords(line.purpose);
  return [
    ...(purpose === undefined ? [] : [purpose]),
    line.reserve === null ? m.take_effort({ effort: line.effort }) : m.take_reserve({ reserve: line.reserve }),
    ...(line.rest === null ? [] : [m.take_rest({ seconds: line.rest })]),
    ...(line.fast ? [m.take_fast()] : []),
    ...(line.support === null ? [] : [besideWords(line.support)]),
    ...(line.heart_rate === null ? [] : [m.take_heart_rate({ ...line.heart_rate })]),
  ].join(', ');
}

/** "In turns with one-arm row: a set of each, one rests while the other works." What it means is said once, at the first of two. */
export function turnsWords(line: TakeAlongLine, partner: TakeAlongLine): string {
  const other = { movement: movementWithin(partner.movement) };
  return line.superset ? m.take_turns_with(other) : m.take_turns_too(other);
}

/** "First, lighter: 5 × 10 kg and 3 × 14 kg"; `undefined` where the work sets come at once. */
export function rampWords({ ramp_up: sets }: TakeAlongLine): string | undefined {
  if (sets.length === 0) return undefined;
  const each = sets.map(({ repetitions: count, load }) =>
    load === null ? m.take_ramp_set({ count }) : m.take_ramp_set_loaded({ count, load: kilograms(load) }),
  );
  return m.take_ramp_up({ sets: joined(each) });
}
