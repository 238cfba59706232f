import type { Drive, PlayerEvent, SessionClosed, SessionView, ShowSession } from '../../bindings';
import { toast } from '../../components/toasts.svelte';
import { call, CallFailure, live } from '../../platform';
import { failureWords } from '../../words/failures';

/** A view with the moment it arrived, so that time can be drawn from it. */
export interface Seen {
  readonly session: SessionView;
  /** `performance.now()` when it arrived. */
  readonly since: number;
}

export interface UnderWay {
  /** `undefined` until the first answer, `null` when no session is under way. */
  readonly seen: Seen | null | undefined;
  readonly failure: CallFailure | undefined;
  /** Tells the session what the person did; resolves with whether it was taken. */
  readonly tell: (event: PlayerEvent) => Promise<boolean>;
  /** Shows the session in larger type, or in a small window. */
  readonly show: (look: ShowSession) => Promise<void>;
  /** Goes on after an interruption. */
  readonly resume: () => Promise<void>;
  /** Closes the session, with what drove it beyond the plan where that was said; resolves when that is done. */
  readonly close: (drive?: Drive) => Promise<SessionClosed | undefined>;
  readonly again: () => Promise<void>;
}

/** Follows the session for as long as the calling component lives. What the person does is sent in order, one by one. */
export function underWay(): UnderWay {
  const followed = live('view_session', () => ({}), ['session']);
  // A session that ended is not there any more when Rust is asked again; its last view still has something to say.
  let ended = $state.raw<SessionView | undefined>();
  let queue: Promise<unknown> = Promise.resolve();

  const seen = $derived.by<Seen | null | undefined>(() => {
    const session = ended ?? followed.value;
    return session === undefined || session === null ? session : { session, since: performance.now() };
  });

  function inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
    const turn = queue.then(async () => {
      try {
        return await work();
      } catch (thrown) {
        const failure = CallFailure.from(thrown);
        // The moment has passed, as when a rest runs out under the finger: what is there now says enough.
        if (failure.code !== 'not_now') toast(failureWords(failure));
        await followed.again();
        return undefined;
      }
    });
    queue = turn;
    return turn;
  }

  function show(session: SessionView): void {
    if (session.player.step === 'ended') ended = session;
    else followed.replace(session);
  }

  return {
    get seen() {
      return seen;
    },
    get failure() {
      return followed.failure;
    },
    tell: async (event) => {
      const taken = await inTurn(async () => {
        show(await call('apply_to_session', { event }));
        return true;
      });
      return taken === true;
    },
    show: async (look) => {
      await inTurn(async () => {
        show(await call('show_session', look));
      });
    },
    resume: async () => {
      await inTurn(async () => {
        show(await call('resume_session', {}));
      });
    },
    close: (drive) => inTurn(() => call('close_session', drive === undefined ? {} : { drive })),
    again: followed.again,
  };
}
