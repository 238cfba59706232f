import type { LoadSteps, Quality, SetResult } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import type { KeyBinding } from '../../shell/keys.svelte';
import { qualityName } from '../../words/vocabulary';
import { type Counted, unitOf } from './counted';
import { nextLoad } from './loads';

/** As far as keys go; Rust has the last word on what was typed. */
export const AMOUNT_MOST = 999;
export const RESERVE_MOST = 10;
/** The first letter, where it is free: W is the warning light. */
export const QUALITY_KEYS: Readonly<Record<Quality, string>> = { clean: 'c', wobbly: 'b', lost: 'l' };

/** Digits typed within this time belong to one number. */
const TYPING_MS = 1_200;

interface Edited {
  /** The set that the keys are about; `undefined`: none. */
  readonly result: SetResult | undefined;
  readonly counted: Counted;
  readonly takesLoad: boolean;
  /** Loads that can be picked for it. */
  readonly loads: LoadSteps | null;
  readonly takesReserve: boolean;
  readonly change: (result: SetResult) => void;
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

/** Returns the number that a typed character makes of those before it. */
export function typing(): (character: string) => string {
  let typed = '';
  let last = -Infinity;
  return (character) => {
    const now = performance.now();
    typed = now - last < TYPING_MS ? typed + character : character;
    last = now;
    return typed;
  };
}

/** The keys that change a set without looking: digits and arrows for the amount, left and right for the reserve. */
export function setKeys(edited: () => Edited): () => readonly KeyBinding[] {
  const typed = typing();

  return () => {
    const { result, counted, takesLoad, loads, takesReserve, change } = edited();
    if (result === undefined) return [];
    const { size, step } = unitOf(counted);
    const amount = (count: number) => change({ ...result, amount: within(count, AMOUNT_MOST) * size });
    const by = (steps: number) => amount(Math.round(result.amount / size) + steps * step);
    const load = (direction: 1 | -1) => change({ ...result, load: nextLoad(result.load, direction, loads) });
    const reserve = (more: number) => change({ ...result, reserve: within((result.reserve ?? 2) + more, RESERVE_MOST) });
    return [
      { key: 'ArrowUp', label: m.session_key_amount(), run: () => by(1) },
      { key: 'ArrowDown', label: m.session_key_amount_less(), run: () => by(-1) },
      ...Array.from('0123456789', (digit) => ({ key: digit, run: () => amount(Number(typed(digit).slice(-3))) })),
      { key: 'ArrowRight', label: m.session_key_reserve_more(), disabled: !takesReserve, run: () => reserve(1) },
      { key: 'ArrowLeft', label: m.session_key_reserve_less(), disabled: !takesReserve, run: () => reserve(-1) },
      { key: '+', label: m.session_key_load_more(), disabled: !takesLoad, run: () => load(1) },
      { key: '-', label: m.session_key_load_less(), disabled: !takesLoad, run: () => load(-1) },
      ...(['clean', 'wobbly', 'lost'] as const).map((quality) => ({
        key: QUALITY_KEYS[quality],
        label: m.session_key_quality({ quality: qualityName(quality) }),
        run: () => change({ ...result, quality }),
      })),
    ];
  };
}
