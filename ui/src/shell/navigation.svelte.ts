import { tick } from 'svelte';

/** Where the person is. A handful of names needs no router. */
export type Screen =
  | { readonly name: 'today' }
  | { readonly name: 'album' }
  | { readonly name: 'library'; readonly movement?: string }
  | { readonly name: 'progress' }
  | { readonly name: 'journal'; readonly day?: string }
  | { readonly name: 'settings'; readonly part?: 'data' }
  | { readonly name: 'session' }
  | { readonly name: 'interlude' }
  | { readonly name: 'elsewhere'; readonly day?: string }
  | { readonly name: 'reflection'; readonly session: string };

let current = $state.raw<Screen>({ name: 'today' });

/** What had the focus when the person set out for the current screen. */
let setOutFrom: Element | null = null;

export const navigation = {
  get current(): Screen {
    return current;
  },
};

/**
 * Goes to a screen and puts the focus on its heading, where a screen reader starts to read; or, where a screen is there
 * to be typed into or moved about in, on what it marks with `data-arrival`.
 */
export async function go(screen: Screen): Promise<void> {
  current = screen;
  setOutFrom = document.activeElement;
  await tick();
  const arrival = document.querySelector<HTMLElement>('main [data-arrival]');
  if (arrival === null) focusHeading();
  else arrival.focus({ preventScroll: true });
}

/** Puts the focus on the heading of what is shown. Also for steps within a screen. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/**
 * For a screen that had to wait for what it shows: puts the focus on its heading, unless the person has moved on
 * meanwhile. Whoever tabs along the rail while a screen loads is not called back.
 */
export function arriveLate(): void {
  const at = document.activeElement;
  const movedOn = at !== null && at !== document.body && at !== setOutFrom && at.closest('main') === null;
  if (!movedOn) focusHeading();
}
