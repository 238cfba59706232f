import type { JournalEntry, JournalView } from '../../bindings';
import { call, CallFailure, onChanged } from '../../platform';

export interface OlderPages {
  readonly entries: readonly JournalEntry[];
  readonly pages: number;
  /** Where to go on from; `null` at the beginning of the journal. */
  readonly before: string | null;
  readonly busy: boolean;
  readonly failure: CallFailure | undefined;
  readonly more: (before: string) => Promise<void>;
}

/** The days beyond the newest page, fetched when they are wanted and again when a change touches the journal. */
export function olderPages(): OlderPages {
  let views = $state.raw<readonly JournalView[]>([]);
  let cursors: readonly string[] = [];
  let busy = $state(false);
  let failure = $state.raw<CallFailure | undefined>();

  async function ask(wanted: readonly string[]): Promise<void> {
    busy = true;
    try {
      const answers = await Promise.all(wanted.map((before) => call('view_journal', { before })));
      views = answers;
      cursors = wanted;
      failure = undefined;
    } catch (thrown) {
      failure = CallFailure.from(thrown);
    } finally {
      busy = false;
    }
  }

  $effect(() =>
    onChanged((tags) => {
      if (tags.includes('journal') && cursors.length > 0) void ask(cursors);
    }),
  );

  return {
    get entries() {
      return views.flatMap((view) => view.entries);
    },
    get pages() {
      return views.length;
    },
    get before() {
      return views.at(-1)?.before ?? null;
    },
    get busy() {
      return busy;
    },
    get failure() {
      return failure;
    },
    more: (before) => ask([...cursors, before]),
  };
}
