import { untrack } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { Seen } from './under-way.svelte';

/** Time since a view arrived, in milliseconds. */
const passed = ({ session, since }: Seen): number =>
  session.player.running ? Math.max(0, performance.now() - since) : 0;

export interface StepClock {
  /** Milliseconds left of the step; `undefined` while the person has the word. */
  readonly remaining: number | undefined;
  /** Milliseconds that passed since the view arrived. */
  readonly passed: number;
  /** Whether there is time left to be shown: unlike the time itself, this does not change from second to second. */
  readonly counts: boolean;
  /**
   * Tells of the second that is shown, now and whenever it changes, until what it returns is called. For what draws every
   * second: no other part of the page is asked whether it changed, too.
   */
  each(tell: () => void): () => void;
}

/**
 * Draws the time of a step from the last view: Rust keeps it, this only shows it. Wakes once a second, at the moment the
 * shown second changes, and not at all while nothing runs. Where nothing on the page depends on the time but who is told of
 * each second, a second goes past the page's bookkeeping.
 */
export function stepClock(seen: () => Seen | null | undefined): StepClock {
  const told = new Set<() => void>();
  const tellAll = () => untrack(() => told.forEach((tell) => tell()));
  const onEach = (tell: () => void) => {
    told.add(tell);
    return () => void told.delete(tell);
  };
  const depend = createSubscriber(onEach);
  const left = $derived(seen()?.session.player.remaining_ms ?? undefined);
  const gone = () => {
    const current = seen();
    return current ? passed(current) : 0;
  };

  $effect(() => {
    const current = seen();
    const running = current?.session.player.running === true;
    const whole = current?.session.player.remaining_ms ?? 0;
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      tellAll();
      const rest = whole - untrack(gone);
      if (running && rest > 0) timer = setTimeout(wake, untilNextSecond(rest));
    };
    wake();
    return () => clearTimeout(timer);
  });

  return {
    get remaining() {
      depend();
      return left === undefined ? undefined : Math.max(0, left - gone());
    },
    get passed() {
      depend();
      return gone();
    },
    get counts() {
      return left !== undefined;
    },
    each(tell) {
      untrack(tell);
      return onEach(tell);
    },
  };
}

/** A timer may wake this much too early and still shows the second it was meant for. */
const EARLY_MS = 20;

/** How long the shown second stays as it is. */
export const untilNextSecond = (ms: number): number => {
  const rest = ms % 1000;
  return rest > EARLY_MS ? rest : rest + 1000;
};

/** Whole seconds as a countdown shows them: 0 only when nothing is left. */
export const secondsLeft = (ms: number): number => Math.max(0, Math.ceil((ms - EARLY_MS) / 1000));
