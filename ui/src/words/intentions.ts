import type { Intention } from '../bindings';
import { m } from '../paraglide/messages.js';
import type { Words } from './closed';

const intention: Words<Intention> = {
  clean_movement: m.intention_clean_movement,
  strength_in_reserve: m.intention_strength_in_reserve,
  one_honest_set: m.intention_one_honest_set,
  talking_breath: m.intention_talking_breath,
  move_freely: m.intention_move_freely,
  slow_down: m.intention_slow_down,
  be_present: m.intention_be_present,
};

/** "Clean movement". */
export const intentionName = (of: Intention): string => intention[of]();
