/*
 * Where a toast stands: on the actions that stay at the window's bottom, as wide as the room they are in. What is measured
 * becomes CSS variables, because the toaster and the screens are far apart.
 */

const root = () => document.documentElement.style;
const set = (name: '--floor' | '--floor-left' | '--floor-right' | '--toast', pixels: number) =>
  root().setProperty(name, `${Math.ceil(pixels)}px`);

/** Pixels above and below the one action that stays. */
const AROUND_ONE = 24;

/** Keeps an eye on the size of these; returns how to stop. */
function watch(elements: readonly Element[], measure: () => void): () => void {
  const observer = new ResizeObserver(measure);
  for (const element of elements) observer.observe(element);
  measure();
  return () => observer.disconnect();
}

/** Lets toasts stand on a room's actions, or on the one of them that stays when the others scroll away. */
export function standOn(room: HTMLElement, bar: HTMLElement | undefined): () => void {
  const primary = bar?.querySelector('.primary');
  const stop = watch([room, ...(bar === undefined ? [] : [bar]), ...(primary ? [primary] : [])], () => {
    const { left, right } = room.getBoundingClientRect();
    set('--floor-left', left);
    set('--floor-right', window.innerWidth - right);
    const whole = bar?.getBoundingClientRect().height ?? 0;
    const one = bar?.querySelector('.primary')?.getBoundingClientRect().height ?? 0;
    set('--floor', whole > 0 ? whole : one + AROUND_ONE);
  });
  return () => {
    stop();
    for (const name of ['--floor', '--floor-left', '--floor-right']) root().removeProperty(name);
  };
}

/** Keeps a strip free for a toast as long as it is shown. */
export function keepFree(place: HTMLElement): () => void {
  const stop = watch([place], () => set('--toast', place.getBoundingClientRect().height));
  return () => {
    stop();
    root().removeProperty('--toast');
  };
}
