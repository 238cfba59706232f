import type { ActivityKind } from '../bindings';
import { m } from '../paraglide/messages.js';

const words: Readonly<Record<ActivityKind, () => string>> = {
  walk: m.activity_walk,
  run: m.activity_run,
  ride: m.activity_ride,
  swim: m.activity_swim,
  sport: m.activity_sport,
  daily: m.activity_daily,
  interlude: m.activity_interlude,
};

/** What is done outside Longplay; an interlude is logged where it is done. */
export const activityKinds = (Object.keys(words) as ActivityKind[]).filter((kind) => kind !== 'interlude') as readonly ActivityKind[];
export const activityName = (kind: ActivityKind): string => words[kind]();
