import type { PlayerView } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { clock, lengthWords } from '../../words/format';
import { movementName } from '../../words/movements';
import { afterWords, askedWords, doneWords, doseWords, nextWords, setWords, steadyWords, stepWords, termsWords } from './words';

/** A step in as few words as it takes: for type that is read across the room, and for a window that lies beside other work. */
export interface Essence {
  /** The movement, or the question. */
  readonly what: string;
  /** "Set 2 of 3", "Rest". */
  readonly state: string;
  /** The one thing in numerals. */
  readonly large: Numerals | undefined;
  /** What to do. */
  readonly ask: string;
  /** What comes after it. */
  readonly next: string;
}

/** "1:12", or "8 repetitions". */
export interface Numerals {
  readonly text: string;
  readonly unit?: string;
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

/** Keeps a number and its unit on one line, since large words break often: "16 kg". */
const together = (words: string): string => words.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

/** What a step shows in large numerals. */
export function numerals(view: PlayerView, seconds: number | undefined, amount: number | undefined): Numerals | undefined {
  if (seconds !== undefined) return { text: clock(seconds) };
  const repetitions = (count: number): Numerals => ({ text: String(count), unit: m.session_repetitions_unit({ count }) });
  if (view.step === 'repetitions' && amount !== undefined) return repetitions(amount);
  if (view.dose === null) return undefined;
  return view.dose.measure === 'repetitions' ? repetitions(view.dose.repetitions) : { text: clock(view.dose.seconds) };
}

function what(view: PlayerView): string {
  if (view.step === 'reflect' || view.step === 'ended') return m.session_reflect_headline();
  if (view.step === 'away') return m.session_away_headline();
  if (view.step === 'control_sample') return m.session_sample_question();
  return view.movement === null ? stepWords(view) : movementName(view.movement);
}

function ask(view: PlayerView, seconds: number | undefined): string {
  if (view.paused) return m.session_paused_line();
  if (view.advice === 'sit_and_settle') return m.session_advice_sit();
  if (view.advice === 'ease_off') return m.steady_ease_off();
  const { dose } = view;
  const asked = dose === null ? '' : askedWords({ ...view, dose });
  switch (view.step) {
    case 'transition':
    case 'rest':
      return view.set === null || (view.set.of === 1 && !view.ramp_up)
        ? capital(asked)
        : capital(m.session_set_asks({ set: setWords(view), asked }));
    case 'ready':
      return capital(asked);
    case 'ramp_up':
    case 'repetitions':
      return capital(termsWords(view));
    case 'lead_in':
    case 'hold':
    case 'side_change':
      if (dose === null) return capital(termsWords(view));
      return capital(
        joined([dose.measure === 'hold' ? lengthWords(dose.seconds) : doseWords(dose, view.each_side), termsWords(view)]),
      );
    case 'steady':
      return view.effort === null ? '' : m.session_steady_effort({ effort: view.effort });
    case 'interval':
    case 'ease':
      return steadyWords(view) ?? '';
    case 'away':
      return m.session_away_line();
    case 'control_sample':
      return m.session_sample_line();
    case 'reflect':
    case 'ended':
      return doneWords(view);
    case 'breathing':
      return seconds === undefined ? '' : m.called_left_over({ time: clock(seconds) });
  }
}

/** What follows: the set that a rest leads to is said already, so there it is the movement after it. */
function next(view: PlayerView): string {
  if (view.step === 'reflect' || view.step === 'ended') return '';
  const resting = view.step === 'rest' || view.step === 'transition';
  return resting || view.next === null ? nextWords(view) : afterWords(view);
}

/** Returns a step's essence, with what is left of it in seconds, and the repetitions as they would be logged. */
export function essence(view: PlayerView, seconds: number | undefined, amount: number | undefined): Essence {
  const said = { what: what(view), state: stepWords(view), ask: together(ask(view, seconds)), next: next(view) };
  return { ...said, state: said.state === said.what ? '' : said.state, large: numerals(view, seconds, amount) };
}
