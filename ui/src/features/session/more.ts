import type { KeyBinding } from '../../shell/keys.svelte';

/** Something one can do in a session that has no button of its own all the time. The same entry is a key of the screen. */
export interface MoreEntry {
  readonly key: string;
  readonly label: string;
  /** Not at the moment: neither listed nor heard. */
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** The keys of the screen that do what the entries say. */
export const keysOf = (entries: readonly MoreEntry[]): readonly KeyBinding[] =>
  entries.map(({ key, label, disabled, run }) => ({ key, label, disabled: disabled === true, run }));
