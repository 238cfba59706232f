/** Words for what the library shows. */

import type { MovementBrief, MovementView, Support } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { dayMonth, either, joined, withinSentence } from '../../words/format';
import { equipmentName, lifeSkillName } from '../../words/vocabulary';

const support: Readonly<Record<Support, () => string>> = {
  wall: m.library_support_wall,
  rail: m.library_support_rail,
  chair: m.library_support_chair,
};
const control: readonly (() => string)[] = [
  m.library_control_1,
  m.library_control_2,
  m.library_control_3,
  m.library_control_4,
  m.library_control_5,
];

/** "Climbing stairs", where a line begins with it. */
export function lifeSkillFirst(movement: MovementBrief): string {
  const words = lifeSkillName(movement.life_skill);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** "dumbbells or kettlebell", "barbell and bench"; `undefined` where nothing is needed. */
export function equipmentWords({ equipment }: MovementBrief): string | undefined {
  if (equipment.length === 0) return undefined;
  return either(equipment.map((set) => joined(set.map((one) => withinSentence(equipmentName(one))))));
}

/** What stands at the end of a row: why it waits, what it needs, or when it was last done. */
export function rowEnd(movement: MovementBrief): string {
  if (movement.excluded) return m.library_row_excluded();
  const needs = equipmentWords(movement);
  if (movement.possible_at.length === 0 && needs !== undefined) return m.library_row_needs({ equipment: needs });
  if (movement.last !== null) return m.library_row_last({ date: dayMonth(movement.last.day) });
  return needs ?? m.library_nothing_needed();
}

export const controlWords = (movement: MovementBrief): string | undefined => control[movement.control - 1]?.();

/** "Always with a wall or a chair"; `undefined` where none is used. */
export function supportWords(view: MovementView): string | undefined {
  if (view.supports.length === 0) return undefined;
  const words = either(view.supports.map((one) => support[one]()));
  return view.needs_support ? m.library_support_needed({ support: words }) : m.library_support_may({ support: words });
}

/** "8 to 12 repetitions a side". */
export function usualWords(view: MovementView): string {
  const [from, to] = view.range;
  const amount =
    view.measure === 'repetitions'
      ? m.library_usual_repetitions({ from, to })
      : m.library_usual_seconds({ from, to });
  return view.each_side ? m.library_usual_each_side({ amount }) : amount;
}

/** "3 s down, 1 s still, 1 s up". */
export function tempoWords(view: MovementView): string | undefined {
  if (view.tempo === null) return undefined;
  const { down, pause, up } = view.tempo;
  return pause === 0 ? m.library_tempo_words_no_pause({ down, up }) : m.library_tempo_words({ down, pause, up });
}
