import type { Side } from '../../bindings';
import { m } from '../../paraglide/messages.js';

const words: Readonly<Record<Side, () => string>> = { a: m.side_a, b: m.side_b };

/** "Side A". */
export const sideName = (side: Side): string => words[side]();
