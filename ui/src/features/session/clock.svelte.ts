import type { Seen } from './under-way.svelte';

/** Time since a view arrived, in milliseconds. */
const passed = ({ session, since }: Seen): number =>
  session.player.running ? Math.max(0, performance.now() - since) : 0;

export interface StepClock {
  /** Milliseconds left of the step; `undefined` while the person has the word. */
  readonly remaining: number | undefined;
  /** Milliseconds that passed since the view arrived. */
  readonly passed: number;
}

/**
 * Draws the time of a step from the last view: Rust keeps it, this only shows it. Wakes once a second, at the moment the
 * shown second changes, and not at all while nothing runs.
 */
export function stepClock(seen: () => Seen | null | undefined): StepClock {
  let gone = $state(0);
  const left = (): number | undefined => seen()?.session.player.remaining_ms ?? undefined;

  $effect(() => {
    const current = seen();
    gone = 0;
    if (current === null || current === undefined || !current.session.player.running) return;
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      const now = passed(current);
      const rest = (current.session.player.remaining_ms ?? 0) - now;
      gone = now;
      if (rest > 0) timer = setTimeout(wake, untilNextSecond(rest));
    };
    wake();
    return () => clearTimeout(timer);
  });

  return {
    get remaining() {
      const rest = left();
      return rest === undefined ? undefined : Math.max(0, rest - gone);
    },
    get passed() {
      return gone;
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
