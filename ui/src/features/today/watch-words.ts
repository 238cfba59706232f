/** Words for what the last days speak for. They name what the person said themselves, and call it nothing. */

import type { LongWatch, Signal } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { fullDay, joined } from '../../words/format';

const signal: Readonly<Record<Signal, () => string>> = {
  feels_harder: m.watch_feels_harder,
  warning_light: m.watch_warning_light,
  low_mood: m.watch_low_mood,
  worse_sleep: m.watch_worse_sleep,
  stays_sore: m.watch_stays_sore,
  little_drive: m.watch_little_drive,
  ill: m.watch_ill,
};

/** How many signals are named; more would be a list of complaints. */
const NAMED = 3;

/** "poor sleep (5 days), a low mood (5 days) and illness (1 day)" */
const signals = ({ evidence }: LongWatch): string =>
  joined(evidence.slice(0, NAMED).map((one) => m.watch_signal({ signal: signal[one.signal](), count: one.days })));

/** "In the last seven days: poor sleep (5 days). The week before was low as well." */
export const lastsWords = (watch: LongWatch): string => m.watch_lasts({ signals: signals(watch) });

/** "In the last seven days: poor sleep (5 days). An easier week, until Sunday 29 November, gives that room to settle." */
export const offerWords = (watch: LongWatch & { readonly speaks_for: 'easier_week' }): string =>
  m.watch_offer({
    signals: signals(watch),
    until: fullDay(watch.until.day, watch.until.weekday),
  });
