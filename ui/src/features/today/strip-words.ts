import type { TodayView } from '../../bindings';
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
  return tenths < low ? m.strip_below({ count }) : m.strip_within({ count });
}
