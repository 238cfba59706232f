import type { Cause, Readiness, TodayView } from '../../bindings';
import { m } from '../../paraglide/messages.js';

/** Where this morning lies against the band that is drawn above these words. */
export function stripRemark({ readiness, strip }: Pick<TodayView, 'readiness' | 'strip'>): string {
  const { low_tenths: low, high_tenths: high } = strip;
  if (readiness === null) return m.strip_waiting();
  const { learning, total } = readiness;
  if (learning.learning !== 'known' || low === null || high === null) return m.strip_learning({ days: learning.days });
  const count = learning.days;
  const tenths = total * 10;
  if (tenths > high) return m.strip_above({ count });
  if (tenths < low) return m.strip_below({ count });
  const lowAnyway = lowWhateverIsUsual(readiness);
  if (lowAnyway !== undefined) return lowAnyway;
  // A morning that lowers the state lies in the band's lower part, which is not the same as usual.
  const lowers = readiness.causes.some(({ cause }) => cause === 'readiness');
  return lowers ? m.strip_lower_part({ count }) : m.strip_within({ count });
}

/** What is low by any measure, where low mornings have drawn the band down to themselves. */
function lowWhateverIsUsual({ causes, signpost }: Readiness): string | undefined {
  const holds = (...guards: readonly Cause['cause'][]) => causes.some(({ cause }) => guards.includes(cause));
  if (holds('low_week')) return signpost ? m.strip_low_weeks() : m.strip_low_week();
  return holds('low_total', 'item_lowest_twice') ? m.strip_low_morning() : undefined;
}
