import type { Cause, Illness, Outcome, Readiness, SessionPlan, TodayView } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { albumName } from '../../words/albums';
import { fullDay } from '../../words/format';
import { themeName } from '../../words/vocabulary';

/** Name of the album and where it stands, for the sleeve. */
export function albumWords({ album }: Pick<TodayView, 'album'>): { name: string; at: string } | undefined {
  if (album === null) return undefined;
  const { week, weeks, theme } = album;
  return {
    name: albumName(album.purpose, album.name),
    // Building is what weeks do; only the others say so.
    at: theme === 'build' ? m.today_week({ week, weeks }) : m.today_week_themed({ week, weeks, theme: themeName(theme) }),
  };
}

export const dayWords = ({ day, weekday }: Pick<TodayView, 'day' | 'weekday'>): string => fullDay(day, weekday);

/** Whether today is the day of an event: no verdict then, only a good word. */
export const isEventDay = ({ reasons, as_before }: Pick<SessionPlan, 'reasons' | 'as_before'>): boolean =>
  [...reasons, ...as_before].some((reason) => reason.change.change === 'event_morning');

const isAfterFever = ({ reasons, as_before }: Pick<SessionPlan, 'reasons' | 'as_before'>): boolean =>
  [...reasons, ...as_before].some(({ cause }) => cause.cause === 'after_fever');

/** Causes that last for days and decide what they are about. */
const STANDING: ReadonlySet<Cause['cause']> = new Set(['event_near', 'exam_week', 'return_after_gap', 'album_lighter_week', 'travelling']);

/** Illness of this morning; a day of rest is then about nothing else. */
export const illToday = ({ check_in }: Pick<TodayView, 'check_in'>): Exclude<Illness, 'none'> | undefined =>
  check_in === null || check_in.illness === 'none' ? undefined : check_in.illness;

/**
 * Whether a sign that wants a look ended the training of today: named in the check-in, or in a session. Nothing on the
 * screen may sound like reassurance then.
 */
export const isStopped = ({ plan, done }: Pick<TodayView, 'plan' | 'done'>): boolean =>
  plan?.outcome.outcome === 'stop' || done.some(({ ending }) => ending === 'red_flag');

/** What a day of rest is like. */
interface RestDay {
  /** Nothing was planned. */
  readonly free: boolean;
  readonly ill: Exclude<Illness, 'none'> | undefined;
}

/** How the day is. */
export function headline(plan: SessionPlan, { free, ill }: RestDay): string {
  const outcome: Outcome['outcome'] = plan.outcome.outcome;
  switch (outcome) {
    case 'stop':
      return m.headline_stop();
    case 'rest':
      if (ill !== undefined) return m.headline_ill();
      return free ? m.headline_free() : m.headline_rest();
    case 'free_track':
      return m.headline_free_track();
    case 'train':
      if (isEventDay(plan)) return m.headline_event();
      if (plan.hard) return m.headline_earned();
      // A foundation day is most of what training is, and says so.
      if (plan.kind === 'foundation' && plan.state === 'full') return m.headline_foundation();
      // A recharge day says so, also on a morning that could carry more.
      if (plan.kind === 'recharge' && (plan.state === 'full' || plan.state === 'steady')) return m.headline_recharge();
      return {
        full: m.headline_full,
        steady: m.headline_steady,
        ease: m.headline_ease,
        restore: m.headline_restore,
        stop: m.headline_stop,
      }[plan.state]();
  }
}

/** Why, and that this is fine: one line under the headline. */
export function line(plan: SessionPlan, readiness: Readiness | null, { free, ill }: RestDay): string {
  const chosen = plan.reasons.some((reason) => reason.cause.cause === 'own_choice');
  switch (plan.outcome.outcome) {
    case 'stop':
      return m.line_stop();
    case 'rest':
      if (ill !== undefined) return causeLine({ cause: 'ill', illness: ill });
      return chosen ? m.line_rest_chosen() : free ? m.line_free() : m.line_rest();
    case 'free_track':
      return m.line_free_track();
    case 'train': {
      if (isEventDay(plan)) return m.line_event_day();
      if (plan.hard) return m.line_earned();
      const first = readiness?.causes[0];
      if (first !== undefined) return causeLine(first);
      // A fever outweighs what the week is about, also where it has been said often enough.
      if (isAfterFever(plan)) return plan.state === 'restore' ? m.line_fever_waits() : m.line_after_fever();
      if (chosen) return m.line_choice();
      // The first reason that says more than "it was planned so".
      const telling = plan.reasons.map((reason) => causeLine(reason.cause)).find((words) => words !== m.line_plan());
      if (telling !== undefined) return telling;
      // What the whole week is about holds on the days after it was first said, too.
      const standing = plan.as_before.find((reason) => STANDING.has(reason.cause.cause));
      if (standing !== undefined) return causeLine(standing.cause);
      if (readiness?.learning.learning !== 'known') return m.line_learning();
      return plan.kind === 'foundation' && plan.state === 'full' ? m.line_foundation() : m.line_full();
    }
  }
}

/** The day's line for the input that decided it. Coarser than the list of reasons, which names each. */
function causeLine(cause: Cause): string {
  switch (cause.cause) {
    case 'red_flag':
      return m.line_stop();
    case 'sleep_below_usual':
    case 'sleep_very_short':
      return m.line_sleep();
    case 'below_usual':
    case 'readiness':
      return m.line_below();
    // Low by any measure, also where it has become the usual.
    case 'low_total':
    case 'item_low':
      return m.line_low_morning();
    case 'item_lowest_twice':
    case 'low_week':
      return m.line_low();
    case 'ill':
      return cause.illness === 'fever' ? m.line_fever() : m.line_ill();
    case 'after_fever':
      return m.line_after_fever();
    case 'complaint':
    case 'known_area':
      return m.line_complaint();
    case 'own_choice':
    case 'wants_today':
    case 'minutes_today':
      return m.line_choice();
    case 'place_today':
    case 'travelling':
      return m.line_place();
    case 'drained':
      return m.line_drained();
    case 'earned':
      return m.line_earned();
    case 'exam_week':
      return m.line_exams();
    case 'event_near':
      return m.line_event();
    case 'return_after_gap':
      return m.line_gap();
    case 'album_lighter_week':
      return m.line_lighter_week();
    case 'screening_answer':
      return m.line_screening();
    case 'movement_control':
    case 'harder_than_meant':
    case 'shaky_practice':
    case 'recent_load':
    case 'week_full':
    case 'sets_grow_slowly':
    case 'rest_is_due':
    case 'near_bedtime':
    case 'older_adult':
    case 'under18':
    case 'recent_fall':
    case 'new_to_training':
    case 'new_movement':
    case 'clean_with_reserve':
    case 'clean_practice':
    case 'planned':
    case 'support_answer':
    case 'not_enough_time':
    case 'loads_too_heavy':
    case 'heart_rate_unreliable':
    case 'hard_recently':
      return m.line_plan();
  }
}
