import type { Area } from '../bindings';

/** A round-capped limb from one point to another, or a filled disc. Units of the figure's own box. */
export type Part =
  | { readonly limb: readonly [x1: number, y1: number, x2: number, y2: number]; readonly width: number }
  | { readonly path: string };

export const FIGURE_WIDTH = 128;
export const FIGURE_HEIGHT = 268;

const MIDDLE = FIGURE_WIDTH / 2;

/** A limb and its mirror image. */
const both = (x1: number, y1: number, x2: number, y2: number, width: number): readonly Part[] => [
  { limb: [MIDDLE - x1, y1, MIDDLE - x2, y2], width },
  { limb: [MIDDLE + x1, y1, MIDDLE + x2, y2], width },
];

const shoulder = both(29, 63, 27, 66, 20);
const elbow = both(38, 108, 38.4, 110, 13);
const wrist = [...both(43, 144, 43.6, 146, 11), ...both(45, 156, 46, 162, 12)];
const neck: readonly Part[] = [{ path: 'M58 43.5h12v6q0 4 7 6.5l-13 3.5l-13 -3.5q7 -2.5 7 -6.5z' }];
const hip: readonly Part[] = [
  { path: 'M43.5 121.5q20.5 5 41 0l3.5 18q1 8.5 -8 9.5q-9.5 1 -13.5 -7h-5q-4 8 -13.5 7q-9 -1 -8 -9.5z' },
];
const thigh = both(14.5, 160, 15.5, 186, 20);
const knee = both(16, 203, 16, 204, 15);
const calf = both(16.5, 219, 16.5, 236, 14);
const ankle = both(16.5, 249, 16.5, 250, 10);
const foot = both(17, 260, 23, 261, 9);

const limbs = { neck, shoulder, elbow, wrist, hip, thigh, knee, calf, ankle, foot };

const chest: readonly Part[] = [
  { path: 'M47 60q17 5 34 0q4 1 4 7l-1 22q-20 5 -40 0l-1 -22q0 -6 4 -7z' },
];
const abdomen: readonly Part[] = [{ path: 'M44.5 92.5q19.5 5 39 0l-1 13l1.5 13q-20 5 -40 0l1.5 -13z' }];

/** What never says anything: the head, and the arms between their joints. */
export const quiet: readonly Part[] = [
  { path: 'M64 8a16 17 0 1 1 0 34a16 17 0 1 1 0 -34z' },
  ...both(33, 82, 36, 95, 15),
  ...both(39.5, 122, 42, 133, 12),
];

/** The areas one can see from the front. */
export const front: Readonly<Partial<Record<Area, readonly Part[]>>> = { ...limbs, chest, abdomen };

/** The areas one can see from behind. */
export const back: Readonly<Partial<Record<Area, readonly Part[]>>> = {
  ...limbs,
  upper_back: chest,
  lower_back: abdomen,
};
