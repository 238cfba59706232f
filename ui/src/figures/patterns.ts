/** One drawing for each movement pattern, by the name the pattern has in Rust. */

import type { Drawing } from './drawing';
import { breathing, coordination, reaction, rotate } from './front';
import {
  aerobic,
  balance,
  carry,
  floor,
  hinge,
  locomotion,
  lunge,
  mobility,
  power,
  pull,
  push,
  squat,
} from './side';

export const drawings = {
  squat,
  hinge,
  lunge,
  push,
  pull,
  carry,
  rotate,
  locomotion,
  balance,
  reaction,
  coordination,
  mobility,
  breathing,
  aerobic,
  power,
  floor,
} as const satisfies Record<string, Drawing>;

export type PatternName = keyof typeof drawings;

export const patternNames = Object.keys(drawings) as readonly PatternName[];
