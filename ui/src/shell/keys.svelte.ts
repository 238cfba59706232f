import { untrack } from 'svelte';

/** One key and what it does. Screens register theirs while they are shown; `?` lists whatever is registered. */
export interface KeyBinding {
  /** `KeyboardEvent.key`, letters in lower case: "Enter", "w", " ", "?". */
  readonly key: string;
  /** What it does, for the list of keys. Left out: the key is not listed. */
  readonly label?: string;
  /** Ctrl, or Command on a Mac, has to be held. */
  readonly withControl?: boolean;
  /** Also heard while a text field has the focus. */
  readonly inFields?: boolean;
  /** Not at the moment. */
  readonly disabled?: boolean;
  readonly run: (event: KeyboardEvent) => void;
}

interface Layer {
  readonly bindings: () => readonly KeyBinding[];
  readonly inDialog: boolean;
}

let layers = $state.raw<readonly Layer[]>([]);

/**
 * Registers keys for as long as the calling component lives. The latest registration hears a key first.
 * While a dialog is open only the keys registered with `inDialog` are heard.
 */
export function keys(bindings: () => readonly KeyBinding[], inDialog = false): void {
  const layer: Layer = { bindings, inDialog };
  $effect(() => {
    // Registering must not depend on who else is registered, or each new layer would register all again.
    layers = [...untrack(() => layers), layer];
    return () => {
      layers = layers.filter((other) => other !== layer);
    };
  });
}

/** Everything that can be pressed now, the screen's own keys first. */
export function listedKeys(): readonly KeyBinding[] {
  return [...layers]
    .reverse()
    .filter((layer) => !layer.inDialog)
    .flatMap((layer) => layer.bindings())
    .filter((binding) => binding.label !== undefined && binding.disabled !== true);
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox', 'range', 'button'].includes(target.type));

const BUTTON = 'button, a[href], summary';

/** The button that was last pressed with the mouse. It keeps the focus, but the keys still mean what the screen says. */
let pressed: Element | null = null;

/** Hears every press of the mouse. The shell installs it once. */
export function hearPress(event: PointerEvent): void {
  pressed = event.target instanceof Element ? event.target.closest(BUTTON) : null;
}

/** Enter and Space belong to a button or link that was reached by keys before they belong to the screen. */
const activatesItself = (event: KeyboardEvent): boolean => {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  const focused = target.closest(BUTTON);
  if (focused !== null) return focused !== pressed && (event.key === 'Enter' || event.key === ' ');
  return target instanceof HTMLInputElement && event.key === ' ';
};

/** Hears every key of the window. The shell installs it once. */
export function hearKey(event: KeyboardEvent): void {
  if (event.key === 'Tab') pressed = null;
  if (event.defaultPrevented || event.isComposing || event.altKey || activatesItself(event)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const control = event.ctrlKey || event.metaKey;
  const dialogOpen = document.querySelector('dialog[open]') !== null;
  for (const layer of [...layers].reverse()) {
    if (dialogOpen && !layer.inDialog) continue;
    for (const binding of layer.bindings()) {
      if (binding.key !== key || binding.disabled === true) continue;
      if (control !== (binding.withControl ?? false)) continue;
      if (takesText(event.target) && binding.inFields !== true && !control) continue;
      event.preventDefault();
      binding.run(event);
      return;
    }
  }
}
