import type { Beyond, Drive, LessBecause, Tuning } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { kilograms } from '../../words/format';
import { movementName } from '../../words/movements';

const because: Readonly<Record<LessBecause, () => string>> = {
  reserve: m.session_less_reserve,
  amount: m.session_less_amount,
  wobbly: m.session_less_wobbly,
  lost: m.session_less_lost,
  chosen: m.session_less_chosen,
};

/** Why the next set asks for what it asks for. */
export function tuningWords(tuning: Tuning): string {
  switch (tuning.tuning) {
    case 'lower_load':
      return m.session_tuning_load({
        because: because[tuning.because](),
        from: kilograms(tuning.from),
        to: kilograms(tuning.to),
      });
    case 'fewer':
      return m.session_tuning_fewer({
        because: because[tuning.because](),
        from: amountWords(tuning.from, tuning.timed),
        to: amountWords(tuning.to, tuning.timed),
      });
    case 'heavier':
      return m.session_tuning_heavier({ count: tuning.reserve, from: kilograms(tuning.from), to: kilograms(tuning.to) });
    case 'found':
      return m.session_tuning_found({ count: tuning.reserve, load: kilograms(tuning.load) });
    case 'noted':
      return m.session_tuning_noted();
  }
}

const amountWords = (amount: number, timed: boolean): string =>
  timed ? m.session_seconds({ count: amount }) : m.session_repetitions({ count: amount });

/** "Goblet squat: 12 repetitions, planned were 8". */
export function beyondWords(beyond: Beyond): string {
  const movement = movementName(beyond.movement);
  return m.session_beyond({ movement, ...numbers(beyond) });
}

function numbers(beyond: Beyond): { done: string; planned: string } {
  switch (beyond.beyond) {
    case 'amount':
      return { done: amountWords(beyond.done, beyond.timed), planned: String(beyond.planned) };
    case 'load':
      return { done: kilograms(beyond.done), planned: kilograms(beyond.planned) };
    case 'sets':
      return { done: m.session_sets_count({ count: beyond.done }), planned: String(beyond.planned) };
    case 'minutes':
      return { done: m.session_minutes({ count: beyond.done }), planned: String(beyond.planned) };
  }
}

/** The same right after it happened. */
export const beyondNowWords = (beyond: Beyond): string => m.session_beyond_now(numbers(beyond));

export const driveWords = (drive: Drive): string =>
  drive === 'purpose' ? m.session_drive_was_purpose() : m.session_drive_was_pressure();
