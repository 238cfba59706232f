/** One drawing for each movement pattern, by the name the pattern has in Rust. */

import type { Pattern } from '../bindings';
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

export const drawings: Readonly<Record<Pattern, Drawing>> = {
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
};

export const patterns = Object.keys(drawings) as readonly Pattern[];
