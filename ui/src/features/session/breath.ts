import type { BreathView, Stroke } from '../../bindings';
import { secondsLeft } from './clock.svelte';

/** Where a breath is: the stroke, and what is left of it, in milliseconds. */
export interface Breath {
  readonly stroke: Stroke;
  readonly left: number;
  readonly length: number;
}

/** Size of the disc at the end of an exhale, against the end of an inhale. The words fit into it. */
export const SMALL = 0.46;
/** How far the air around the disc follows behind it, as a share of the stroke. */
export const HALO_LAG = 0.07;

/** Returns where the breath is so many milliseconds after it was seen. */
export function breathAt({ stroke, stroke_remaining_ms: left, inhale_ms: inhale, exhale_ms: exhale }: BreathView, passed: number): Breath {
  const within = ((stroke === 'in' ? inhale : inhale + exhale) - left + passed) % (inhale + exhale);
  return within < inhale
    ? { stroke: 'in', left: inhale - within, length: inhale }
    : { stroke: 'out', left: inhale + exhale - within, length: exhale };
}

/** Slow at both turns, as breath is. */
const eased = (share: number): number => (1 - Math.cos(Math.PI * share)) / 2;

/** Size of the disc with this share of the stroke behind it; what lags still comes from the stroke before. */
export function discSize(stroke: Stroke, share: number, lag = 0): number {
  const late = Math.max(0, (share - lag) / (1 - lag));
  const full = stroke === 'in' ? eased(late) : 1 - eased(late);
  return SMALL + (1 - SMALL) * full;
}

/** The second that is shown of a stroke, counted down. A stroke of four and a half seconds begins with a long four. */
export const shownSecond = ({ left, length }: Breath): number =>
  Math.min(secondsLeft(left), Math.max(1, Math.floor(length / 1000)));

/** One shown second of a breath, on a ring that a whole breath goes round once. */
export interface RingSecond {
  readonly stroke: Stroke;
  /** As it is counted down. */
  readonly number: number;
  /** Where it begins, and how long it is, as shares of the ring. */
  readonly from: number;
  readonly length: number;
}

/** Share of the ring that stays empty after every second, so that one can be told from the next. */
const GAP = 0.006;

/** The seconds of a whole breath in their order. */
export function secondsOf({ inhale_ms: inhale, exhale_ms: exhale }: BreathView): readonly RingSecond[] {
  const whole = inhale + exhale;
  const of = (stroke: Stroke, start: number, length: number): RingSecond[] => {
    const count = Math.max(1, Math.floor(length / 1000));
    // What is over a whole number of seconds belongs to the first.
    const ends = Array.from({ length: count }, (_, index) => length - (count - 1 - index) * 1000);
    return ends.map((end, index) => {
      const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
      return { stroke, number: count - index, from: (start + from) / whole, length: (end - from) / whole - GAP };
    });
  };
  return [...of('in', 0, inhale), ...of('out', inhale, exhale)];
}
