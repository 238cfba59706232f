import type { PlayerView, Sooner } from '../../bindings';

/** A way to make the session shorter, as Rust offers it. */
export type WayToShorten =
  | { readonly event: 'fewer_sets'; readonly sets: number }
  | { readonly event: 'sooner'; readonly way: Sooner };

/** As many as have a digit to choose them by. */
const MOST = 9;

/** Every way that is open: fewer sets of this movement, one fewer first, and then the whole session. */
export function waysToShorten({ least_sets, set, sooner }: PlayerView): readonly WayToShorten[] {
  const sets = least_sets === null || set === null ? [] : Array.from({ length: set.of - least_sets }, (_, less) => set.of - 1 - less);
  const whole = sooner.map((way) => ({ event: 'sooner' as const, way }));
  const own = sets.slice(0, MOST - whole.length).map((count) => ({ event: 'fewer_sets' as const, sets: count }));
  return [...own, ...whole];
}
