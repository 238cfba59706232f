/** What a figure is made of, as data: two ends of one movement, what is held and what stands around. */

import type { Pose, View } from './skeleton';

type At = readonly [number, number];

/** Something held or thrown: drawn in the pop colour. */
export type Load =
  | { readonly kind: 'bell'; readonly at: At; readonly turn?: number }
  | { readonly kind: 'dumbbell'; readonly at: At; readonly turn?: number }
  | { readonly kind: 'ball'; readonly at: At; readonly radius: number };

/** Something that stands there, or the way something takes: drawn quietly. */
export type Thing =
  | { readonly kind: 'block'; readonly from: At; readonly to: At }
  | { readonly kind: 'way'; readonly from: At; readonly over: At; readonly to: At }
  | { readonly kind: 'dome'; readonly x: number; readonly radius: number };

export interface Drawing {
  readonly view: View;
  readonly pose: Pose;
  readonly ghost: Pose;
  readonly loads?: readonly Load[];
  readonly ghostLoads?: readonly Load[];
  readonly things?: readonly Thing[];
}
