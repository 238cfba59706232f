import type { LoggedSet } from '../../bindings';
import { m } from '../../paraglide/messages.js';

/** What the amount of a set is counted in, where it is read and typed. */
export type Counted = 'repetitions' | 'seconds' | 'minutes';

interface Unit {
  /** Of the recorded amount in one of these. */
  readonly size: number;
  /** One press of a key, in these. */
  readonly step: number;
  readonly label: () => string;
  readonly words: (count: number) => string;
}

const units: Readonly<Record<Counted, Unit>> = {
  repetitions: { size: 1, step: 1, label: m.session_field_amount, words: (count) => m.session_repetitions({ count }) },
  seconds: { size: 1, step: 5, label: m.session_field_seconds, words: (count) => m.session_seconds({ count }) },
  minutes: { size: 60, step: 1, label: m.session_field_minutes, words: (count) => m.session_minutes({ count }) },
};

export const unitOf = (counted: Counted): Unit => units[counted];

/** A walk is thought of in minutes, a hold in seconds. */
export const countedIn = (set: LoggedSet, timed: boolean): Counted =>
  !timed ? 'repetitions' : set.phase === 'aerobic' ? 'minutes' : 'seconds';
