import type { Unlock } from '../bindings';
import { m } from '../paraglide/messages.js';
import type { CallFailure } from '../platform';
import { failureWords } from './failures';

/** What somebody types to open what is encrypted. */
export interface Typed {
  readonly secret: string;
  /** It is the recovery key, not the passphrase. */
  readonly recovery: boolean;
}

export const unlockOf = ({ secret, recovery }: Typed): Unlock =>
  recovery ? { recovery_key: secret } : { passphrase: secret };

/** Why it did not open, in words: a slip in a recovery key is told from a wrong one. */
export const secretWords = (failure: CallFailure, recovery: boolean): string =>
  recovery && failure.code === 'invalid_request' ? m.locked_mistyped() : failureWords(failure);
