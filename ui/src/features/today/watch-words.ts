/** Words for what the last days speak for. They name what the person said themselves, and call it nothing. */

import type { LongWatch, Signal } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { fullDay, joined } from '../../words/format';

const names: Readonly<Record<Signal, () => string>> = {
  feels_harder: m.watch_feels_harder,
  warning_light: m.watch_warning_light,
  low_mood: m.watch_low_mood,
  worse_sleep: m.watch_worse_sleep,
  stays_sore: m.watch_stays_sore,
  little_drive: m.watch_little_drive,
  ill: m.watch_ill,
};

/** How many signals are named in the sentence; more would be a list of complaints. */
const NAMED = 3;

export const signalName = (signal: Signal): string => names[signal]();

/** "poor sleep (5 days), a low mood (5 days) and illness (1 day)" */
const signals = ({ evidence }: LongWatch): string =>
  joined(
    evidence.slice(0, NAMED).map((one) => m.watch_signal({ signal: signalName(one.signal), count: one.days.length })),
  );

/** "In the last seven days: poor sleep (5 days). An easier week, until Sunday 29 November, gives that room to settle." */
export function watchWords(watch: LongWatch): string {
  const said = { signals: signals(watch) };
  switch (watch.speaks_for) {
    case 'easier_week':
      return m.watch_offer({ ...said, until: fullDay(watch.until.day, watch.until.weekday) });
    case 'light_days': {
      const until = fullDay(watch.until.day, watch.until.weekday);
      return watch.from === null
        ? m.watch_light_now({ ...said, until })
        : m.watch_light_soon({ ...said, from: fullDay(watch.from.day, watch.from.weekday), until });
    }
    case 'own_pace':
      return m.watch_own_pace(said);
    case 'professional':
      return m.watch_lasts(said);
  }
}
