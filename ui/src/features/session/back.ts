/** Keys that mean something of their own while somebody is out on the walk. */
const OWN_MEANING = ['w', 'W', 'h', 'H', '.', '?', 'Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape'];

/** Back from the walk, any key will do: nobody should have to look for it. */
export function bringsBack(event: KeyboardEvent): boolean {
  if (OWN_MEANING.includes(event.key) || event.ctrlKey || event.metaKey || event.repeat) return false;
  return document.querySelector('dialog[open]') === null;
}
