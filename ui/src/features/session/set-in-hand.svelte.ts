import type { LoadSteps, LoggedSet, PlayerEvent, PlayerView, SetResult } from '../../bindings';
import { type Counted, countedIn } from './counted';

/** The set that fields and keys are about. */
interface About {
  readonly key: string;
  /** Of the set that was logged; `undefined`: it is being done. */
  readonly index: number | undefined;
  readonly logged: LoggedSet | undefined;
  readonly result: SetResult;
  readonly counted: Counted;
  readonly takesLoad: boolean;
  readonly loads: LoadSteps | null;
  readonly takesReserve: boolean;
}

export interface SetInHand {
  readonly about: About | undefined;
  /** What stands in the fields. */
  readonly result: SetResult | undefined;
  readonly change: (next: SetResult) => Promise<void>;
}

/** Returns the set that is being done, or else the one that was just logged. */
function aboutIn(view: PlayerView, working: boolean): About | undefined {
  if (view.step === 'repetitions' && view.prefill !== null) {
    return {
      key: `new ${view.sets.length} ${view.movement}`,
      index: undefined,
      logged: undefined,
      result: view.prefill,
      counted: 'repetitions',
      takesLoad: view.takes_load,
      loads: view.loads,
      takesReserve: view.reserve !== null,
    };
  }
  const index = view.last_logged;
  const last = index === null ? undefined : view.sets[index];
  // Slow breathing is a set only for the record: nobody should have to judge it.
  if (index === null || last === undefined || working || last.set.phase === 'downshift') return undefined;
  return {
    key: `logged ${index}`,
    index,
    logged: last.set,
    result: last.set,
    counted: countedIn(last.set, last.timed),
    takesLoad: last.takes_load,
    loads: last.loads,
    takesReserve: last.takes_reserve,
  };
}

/** Follows the set in hand for as long as the calling component lives. */
export function setInHand(
  view: () => PlayerView,
  working: () => boolean,
  tell: (event: PlayerEvent) => Promise<boolean>,
): SetInHand {
  const about = $derived(aboutIn(view(), working()));
  // What was typed stands at once; Rust's answer only confirms it.
  let draft = $state.raw<{ key: string; result: SetResult } | undefined>();
  const result = $derived(draft !== undefined && draft.key === about?.key ? draft.result : about?.result);

  return {
    get about() {
      return about;
    },
    get result() {
      return result;
    },
    change: async (next) => {
      if (about === undefined) return;
      const { key, index } = about;
      const { amount, load, reserve, quality } = next;
      draft = { key, result: { amount, load, reserve, quality } };
      if (index === undefined) return;
      const taken = await tell({ event: 'edit_set', index, amount, load, reserve, quality });
      if (!taken && draft?.key === key) draft = undefined;
    },
  };
}
