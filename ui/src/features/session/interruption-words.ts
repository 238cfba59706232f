import type { Interruption, StepKind } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { hours, minutes } from '../../words/format';

/** From here on a gap reads better in hours. */
const HOURS_FROM = 90;
const length = (value: number): string => (value < HOURS_FROM ? minutes(value) : hours(value));

/** Why the session stands still, in a sentence. */
export function interruptionWords(why: Interruption): string {
  switch (why.reason) {
    case 'closed':
      if (why.minutes < 1) return m.session_interrupted_now();
      return why.minutes < HOURS_FROM
        ? m.session_interrupted({ count: why.minutes })
        : m.session_interrupted_hours({ time: hours(why.minutes) });
    case 'slept':
      return why.minutes < 1 ? m.session_slept_briefly() : m.session_slept({ time: length(why.minutes) });
    case 'clock_moved':
      if (why.minutes === 0) return m.session_clock_a_little();
      return why.minutes > 0
        ? m.session_clock_forward({ time: length(why.minutes) })
        : m.session_clock_back({ time: length(-why.minutes) });
    case 'zone_moved':
      return why.minutes > 0
        ? m.session_zone_ahead({ time: hours(why.minutes) })
        : m.session_zone_behind({ time: hours(-why.minutes) });
  }
}

/** What going on does to the step the session stands at; nothing where it simply waits on. */
export function pickUpWords(step: StepKind): string | undefined {
  switch (step) {
    case 'interval':
      return m.steady_pick_up_interval();
    case 'rest':
    case 'transition':
    case 'ease':
      return m.session_pick_up_rest();
    case 'lead_in':
    case 'hold':
    case 'side_change':
      return m.session_pick_up_hold();
    case 'steady':
      return m.session_pick_up_steady();
    case 'ramp_up':
    case 'ready':
    case 'repetitions':
    case 'away':
    case 'breathing':
    case 'control_sample':
    case 'reflect':
    case 'ended':
      return undefined;
  }
}
