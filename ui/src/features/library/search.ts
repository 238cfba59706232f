/** Finding a movement by whatever words come to mind. */

import type { MovementBrief, Pattern, Phase, PlaceKind } from '../../bindings';
import { alphabetically } from '../../words/format';
import { movementAliases, movementName } from '../../words/movements';
import { areaName, equipmentName, lifeSkillName, muscleName, patternName } from '../../words/vocabulary';

/** A movement with the words it can be found by. */
export interface Shelved {
  readonly movement: MovementBrief;
  readonly name: string;
  /** Words of the name, of the other names, and of everything else, without accents and capitals. */
  readonly found: readonly [name: readonly string[], aliases: readonly string[], about: readonly string[]];
}

/** Where a movement can be done: anywhere, with what one has, at one place; or what was put aside. */
export type Where = 'anywhere' | 'at_any_place' | 'excluded' | PlaceKind;

export interface Wanted {
  readonly words: string;
  readonly pattern: Pattern | 'any';
  readonly phase: Phase | 'any';
  readonly where: Where;
}

/** How much a hit counts, by where it is: what the name says comes first. */
const WEIGHTS = [12, 6, 1] as const;
/** A name that begins with the word looked for. */
const FIRST_WORD = 4;

/** "Élan-Sprünge" reads "elan sprunge". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => folded(text).split(' ')).filter((word) => word !== '');

/** Puts movements on the shelf, in the order of the alphabet. */
export function shelved(movements: readonly MovementBrief[]): readonly Shelved[] {
  return movements
    .map((movement): Shelved => {
      const name = movementName(movement.slug);
      const about = [
        patternName(movement.pattern),
        lifeSkillName(movement.life_skill),
        ...[...movement.muscles, ...movement.helpers].map(muscleName),
        ...movement.areas.map(areaName),
        ...movement.equipment.flat().map(equipmentName),
      ];
      return { movement, name, found: [wordsOf([name]), wordsOf(movementAliases(movement.slug)), wordsOf(about)] };
    })
    .sort((a, b) => alphabetically(a.name, b.name));
}

/** How well a movement answers one word; 0: not at all. */
function weight({ found }: Shelved, word: string): number {
  const at = found.findIndex((words) => words.some((one) => one.startsWith(word)));
  if (at === -1) return 0;
  const first = found[0][0]?.startsWith(word) === true;
  return (WEIGHTS[at] ?? 0) + (at === 0 && first ? FIRST_WORD : 0);
}

function fits({ movement }: Shelved, { pattern, phase, where }: Wanted): boolean {
  if (pattern !== 'any' && movement.pattern !== pattern) return false;
  if (phase !== 'any' && !movement.phases.includes(phase)) return false;
  switch (where) {
    case 'anywhere':
      return true;
    case 'at_any_place':
      return movement.possible_at.length > 0;
    case 'excluded':
      return movement.excluded;
    default:
      return movement.possible_at.includes(where);
  }
}

/** What is wanted, the best answer first; of equals in the order of the shelf. Every word has to be found. */
export function search(shelf: readonly Shelved[], wanted: Wanted): readonly Shelved[] {
  const words = wordsOf([wanted.words]);
  const within = shelf.filter((one) => fits(one, wanted));
  if (words.length === 0) return within;
  return within
    .map((one) => {
      const weights = words.map((word) => weight(one, word));
      return { one, sum: weights.includes(0) ? 0 : weights.reduce((sum, each) => sum + each, 0) };
    })
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum)
    .map(({ one }) => one);
}

/** The places somebody has, in the order in which they first stand on the shelf. */
export const placesOn = (shelf: readonly Shelved[]): readonly PlaceKind[] => [
  ...new Set(shelf.flatMap(({ movement }) => movement.possible_at)),
];
