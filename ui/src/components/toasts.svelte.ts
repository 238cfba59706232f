/** A short word about what just happened, with a way back. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

/** Long enough to read twice and to reach the button by keyboard. */
const SHOWN_MS = 9_000;

let next = 0;
let shown = $state.raw<readonly Toast[]>([]);

export const toasts = {
  get shown(): readonly Toast[] {
    return shown;
  },
};

/** Shows one toast; an earlier one gives way. */
export function toast(text: string, undo?: () => void): void {
  next += 1;
  shown = [{ id: next, text, undo }];
}

export function dismiss(id: number): void {
  shown = shown.filter((one) => one.id !== id);
}

/** Starts a toast's time on the screen; returns how to hold it. */
export function runOut(id: number): () => void {
  const timer = setTimeout(() => dismiss(id), SHOWN_MS);
  return () => clearTimeout(timer);
}
