import type { Tag } from '../bindings';
import { call, onChanged } from './index';
import { CallFailure } from './failure';
import type { CommandName, RequestOf, ResponseOf } from './platform';

/** A view that follows the truth: it asks once, and again whenever a change touches it. */
export interface Live<T> {
  /** `undefined` until the first answer. */
  readonly value: T | undefined;
  readonly failure: CallFailure | undefined;
  /** Asks again now. Resolves when the answer is there. */
  readonly again: () => Promise<void>;
  /** Puts an answer in place that a changing command has just given. */
  readonly replace: (value: T) => void;
}

/**
 * Follows a view for as long as the calling component lives. `request` may read state: it asks again when that changes.
 * An answer that arrives after a later question is dropped.
 */
export function live<K extends CommandName>(
  name: K,
  request: () => RequestOf<K>,
  touchedBy: readonly Tag[],
): Live<ResponseOf<K>> {
  let value = $state.raw<ResponseOf<K> | undefined>();
  let failure = $state.raw<CallFailure | undefined>();
  let asked = 0;

  async function ask(about: RequestOf<K>): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      const answer = await call(name, about);
      if (mine !== asked) return;
      value = answer;
      failure = undefined;
    } catch (thrown) {
      if (mine === asked) failure = CallFailure.from(thrown);
    }
  }

  $effect(() => {
    const about = request();
    void ask(about);
    const stop = onChanged((tags) => {
      if (tags.some((tag) => touchedBy.includes(tag))) void ask(about);
    });
    // A window that was left open overnight wakes up on another day; nothing was changed, so nobody tells it.
    const returned = () => void ask(about);
    window.addEventListener('focus', returned);
    return () => {
      stop();
      window.removeEventListener('focus', returned);
    };
  });

  return {
    get value() {
      return value;
    },
    get failure() {
      return failure;
    },
    again: () => ask(request()),
    replace: (answer) => {
      asked += 1;
      value = answer;
      failure = undefined;
    },
  };
}
