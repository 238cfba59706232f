import { m } from '../paraglide/messages.js';

const named: Readonly<Record<string, () => string>> = {
  ' ': m.key_space,
  Enter: m.key_enter,
  Escape: m.key_escape,
  Backspace: m.key_backspace,
  Tab: m.key_tab,
  ArrowUp: m.key_up,
  ArrowDown: m.key_down,
  ArrowLeft: m.key_left,
  ArrowRight: m.key_right,
};

/** What is printed on a key. */
export function keyName(key: string, withControl = false): string {
  const plain = named[key]?.() ?? (key.length === 1 ? key.toUpperCase() : key);
  return withControl ? m.key_with_control({ key: plain }) : plain;
}
