import type { Quality, SetResult } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import type { KeyBinding } from '../../shell/keys.svelte';
import { qualityName } from '../../words/vocabulary';

/** As large as Rust takes an amount, a load in grams, and a reserve. */
export const AMOUNT_MOST = 999;
export const LOAD_MOST = 500_000;
export const RESERVE_MOST = 10;
/** One press of a key changes a load by this, in grams: half a kilogram fits every plate there is. */
export const LOAD_STEP = 500;
/** The first letter, where it is free: W is the warning light. */
export const QUALITY_KEYS: Readonly<Record<Quality, string>> = { clean: 'c', wobbly: 'b', lost: 'l' };

/** Digits typed within this time belong to one number. */
const TYPING_MS = 1_200;

interface Edited {
  /** The set that the keys are about; `undefined`: none. */
  readonly result: SetResult | undefined;
  readonly timed: boolean;
  readonly takesLoad: boolean;
  readonly takesReserve: boolean;
  readonly change: (result: SetResult) => void;
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

/** The keys that change a set without looking: digits and arrows for the amount, left and right for the reserve. */
export function setKeys(edited: () => Edited): () => readonly KeyBinding[] {
  let typed = '';
  let last = -Infinity;

  function type(digit: string, { result, change }: Edited): void {
    if (result === undefined) return;
    const now = performance.now();
    typed = now - last < TYPING_MS ? (typed + digit).slice(-3) : digit;
    last = now;
    change({ ...result, amount: within(Number(typed), AMOUNT_MOST) });
  }

  return () => {
    const now = edited();
    const { result, timed, takesLoad, takesReserve, change } = now;
    if (result === undefined) return [];
    const step = timed ? 5 : 1;
    const amount = (by: number) => change({ ...result, amount: within(result.amount + by, AMOUNT_MOST) });
    const load = (by: number) => {
      const next = within((result.load ?? 0) + by, LOAD_MOST);
      change({ ...result, load: next === 0 ? null : next });
    };
    const reserve = (by: number) => change({ ...result, reserve: within((result.reserve ?? 2) + by, RESERVE_MOST) });
    return [
      { key: 'ArrowUp', label: m.session_key_amount(), run: () => amount(step) },
      { key: 'ArrowDown', label: m.session_key_amount_less(), run: () => amount(-step) },
      ...Array.from('0123456789', (digit) => ({ key: digit, run: () => type(digit, now) })),
      { key: 'ArrowRight', label: m.session_key_reserve_more(), disabled: !takesReserve, run: () => reserve(1) },
      { key: 'ArrowLeft', label: m.session_key_reserve_less(), disabled: !takesReserve, run: () => reserve(-1) },
      { key: '+', label: m.session_key_load_more(), disabled: !takesLoad, run: () => load(LOAD_STEP) },
      { key: '-', label: m.session_key_load_less(), disabled: !takesLoad, run: () => load(-LOAD_STEP) },
      ...(['clean', 'wobbly', 'lost'] as const).map((quality) => ({
        key: QUALITY_KEYS[quality],
        label: m.session_key_quality({ quality: qualityName(quality) }),
        run: () => change({ ...result, quality }),
      })),
    ];
  };
}
