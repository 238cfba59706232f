import type { Cause, Change, Dose, SessionPlan } from '../bindings';
import { m } from '../paraglide/messages.js';
import { hours, joined, kilograms, minutes, number, tenths, withinSentence } from './format';
import { movementName, movementWithin } from './movements';
import { areaWithin, itemName, muscleNames, phaseName, placeName, supportWithin } from './vocabulary';

/*
 * Rust says why as typed facts; here each becomes words. Both functions are total: the switch names every variant, and
 * the function's type allows no way out, so a new variant in Rust does not compile until it has its sentence.
 */

/** What one cause changed, in few words each. Movements that are all new are named together. */
export function changesWords(changes: readonly Change[], doses: Doses): readonly string[] {
  const toKnow = changes.flatMap((change) => (change.change === 'finding_load' ? [change.movement] : []));
  const others = changes.filter((change) => change.change !== 'finding_load').map((change) => changeWords(change, doses));
  return toKnow.length === 0 ? others : [...others, gettingToKnow(toKnow)];
}

/** What a session asks for, by movement: the unit that a reason's numbers are in. */
export type Doses = ReadonlyMap<string, Dose>;

export const dosesOf = ({ phases }: Pick<SessionPlan, 'phases'>): Doses =>
  new Map(phases.flatMap((phase) => phase.blocks.map((block) => [block.movement, block.dose] as const)));

/** "Farmer's carry: 22 metres, further than last time". What a carry had last time was counted in seconds. */
function moreWords({ movement: slug, from, to }: Extract<Change, { change: 'more_repetitions' }>, dose: Dose | undefined): string {
  const movement = movementName(slug);
  switch (dose?.measure) {
    case 'repetitions':
      return m.change_more_repetitions({ movement, from, to });
    case 'hold':
      return m.change_more_seconds({ movement, from, to });
    case 'distance':
      return m.change_more_metres({ movement, metres: dose.metres });
    case 'breaths':
    case undefined:
      return m.change_more_breathing({ movement });
  }
}

const gettingToKnow = (movements: readonly string[]): string =>
  m.change_finding_load({ movements: joined(movements.map(movementWithin)) });

/** What is different from the album's session, in two to five words. */
export function changeWords(change: Change, doses: Doses): string {
  switch (change.change) {
    case 'fewer_sets':
      return change.now === 0 ? m.change_no_strength() : m.change_fewer_sets({ now: change.now, planned: change.planned });
    case 'no_strength':
      return m.change_no_strength();
    case 'lighter_load':
      return m.change_lighter_load({ percent: change.percent });
    case 'more_load':
      return m.change_more_load({ movement: movementName(change.movement), to: kilograms(change.to) });
    case 'more_repetitions':
      return moreWords(change, doses.get(change.movement));
    case 'more_reserve':
      return m.change_more_reserve({ reserve: change.reserve });
    case 'instead':
      return m.change_instead(fromTo(change.planned, change.now));
    case 'takes_over':
      return m.change_takes_over(fromTo(change.from, change.by));
    case 'area_left_out':
      return m.change_area_left_out({ area: areaWithin(change.area) });
    case 'easy_range':
      return m.change_easy_range({ area: areaWithin(change.area) });
    case 'easier_variation':
      return m.change_easier_variation(fromTo(change.planned, change.now));
    case 'easier_aerobic':
      return m.change_easier_aerobic({ minutes: minutes(change.minutes) });
    case 'familiar_skill':
      return m.change_familiar_skill();
    case 'harder_skill':
      return m.change_harder_skill({ to: movementName(change.to) });
    case 'harder_variation':
      return m.change_harder_variation({ to: movementName(change.to) });
    case 'left_out':
      return m.change_left_out({ movement: movementName(change.movement) });
    case 'more_skill':
      return m.change_more_skill({ minutes: minutes(change.minutes) });
    case 'shorter_session':
      return m.change_shorter_session({ now: minutes(change.now), planned: number(change.planned) });
    case 'phase_not_today':
      return m.change_phase_not_today({ phase: withinSentence(phaseName(change.phase)) });
    case 'gentle_only':
      return m.change_gentle_only();
    case 'breathing_only':
      return m.change_breathing_only();
    case 'rest_day':
      return m.change_rest_day();
    case 'full_stop':
      return m.change_full_stop();
    case 'elsewhere':
      return m.change_elsewhere({ place: placeName(change.place) });
    case 'lighter_week':
      return m.change_lighter_week();
    case 'finding_load':
      return gettingToKnow([change.movement]);
    case 'support_beside':
      return m.change_support_beside();
    case 'balance_first':
      return m.change_balance_first();
    case 'intervals':
      return m.change_intervals({ minutes: minutes(change.minutes) });
    case 'hard_part_waits':
      return m.change_hard_part_waits();
    case 'earned_test':
      return m.change_earned_test({ movement: movementName(change.movement) });
    case 'test_waits':
      return m.change_test_waits({ movement: movementName(change.movement) });
    case 'measure':
      return m.change_measure({ movement: movementName(change.movement) });
    case 'muscles_left_out':
      return m.change_muscles_left_out({ muscles: muscleNames(change.muscles) });
    case 'other_side':
      return m.change_other_side();
    case 'fewer_repeats':
      return m.change_fewer_repeats({ now: change.now, planned: change.planned });
    case 'event_morning':
      return m.change_event_morning();
    case 'moved_here':
      return m.change_moved_here();
    case 'free_track':
      return m.change_free_track();
  }
}

const fromTo = (planned: string, now: string): { now: string; planned: string } => ({
  now: movementName(now),
  planned: movementWithin(planned),
});

/** The input that caused it, as a sentence about the person's own morning. No full stop: it stands in a list. */
export function causeWords(cause: Cause): string {
  switch (cause.cause) {
    case 'red_flag':
      return m.cause_red_flag();
    case 'sleep_below_usual':
      return m.cause_sleep_below_usual({ sleep: hours(cause.sleep), usual: hours(cause.usual) });
    case 'sleep_very_short':
      return m.cause_sleep_very_short({ sleep: hours(cause.sleep) });
    case 'below_usual':
      return m.cause_below_usual({ total: cause.total, usual: tenths(cause.usual_tenths) });
    case 'low_total':
      return m.cause_low_total({ total: cause.total });
    case 'item_lowest_twice':
      return m.cause_item_lowest_twice({ item: itemName(cause.item) });
    case 'low_week':
      return m.cause_low_week();
    case 'ill':
      return { none: m.cause_ill_none, unwell: m.cause_ill_unwell, fever: m.cause_ill_fever }[cause.illness]();
    case 'after_fever':
      return m.cause_after_fever();
    case 'complaint':
      return complaintWords(cause);
    case 'known_area':
      return m.cause_known_area({ area: areaWithin(cause.area) });
    case 'movement_control':
      return {
        clean: m.cause_control_clean,
        wobbly: m.cause_control_wobbly,
        not_today: m.cause_control_not_today,
      }[cause.control]();
    case 'wants_today':
      return {
        build: m.cause_wants_build,
        practise: m.cause_wants_practise,
        maintain: m.cause_wants_maintain,
        unwind: m.cause_wants_unwind,
      }[cause.intent]();
    case 'minutes_today':
      return m.cause_minutes_today({ minutes: minutes(cause.minutes) });
    case 'own_choice':
      return m.cause_own_choice();
    case 'place_today':
      return m.cause_place_today({ place: placeName(cause.place) });
    case 'album_lighter_week':
      return m.cause_album_lighter_week();
    case 'return_after_gap':
      return m.cause_return_after_gap({ days: cause.days });
    case 'screening_answer':
      return m.cause_screening_answer();
    case 'older_adult':
      return m.cause_older_adult();
    case 'under18':
      return m.cause_under_18();
    case 'recent_fall':
      return m.cause_recent_fall();
    case 'new_to_training':
      return m.cause_new_to_training();
    case 'new_movement':
      return m.cause_new_movement();
    case 'clean_with_reserve':
      return m.cause_clean_with_reserve({ count: cause.exposures });
    case 'harder_than_meant':
      return m.cause_harder_than_meant();
    case 'clean_practice':
      return m.cause_clean_practice({ percent: cause.clean_percent });
    case 'shaky_practice':
      return m.cause_shaky_practice({ percent: cause.clean_percent });
    case 'recent_load':
      return m.cause_recent_load();
    case 'week_full':
      return m.cause_week_full();
    case 'sets_grow_slowly':
      return m.cause_sets_grow_slowly();
    case 'rest_is_due':
      return m.cause_rest_is_due();
    case 'near_bedtime':
      return m.cause_near_bedtime();
    case 'planned':
      return m.cause_planned();
    case 'item_low':
      return m.cause_item_low({ item: itemName(cause.item), score: cause.score });
    case 'drained':
      return m.cause_drained({ sessions: cause.sessions });
    case 'earned':
      return m.cause_earned();
    case 'exam_week':
      return m.cause_exam_week();
    case 'event_near':
      return cause.days === 0 ? m.cause_event_today() : m.cause_event_near({ days: cause.days });
    case 'travelling':
      return m.cause_travelling();
    case 'support_answer':
      return m.cause_support_answer({ need: supportWithin(cause.need) });
    case 'not_enough_time':
      return m.cause_not_enough_time();
    case 'loads_too_heavy':
      return m.cause_loads_too_heavy();
    case 'heart_rate_unreliable':
      return m.cause_heart_rate_unreliable();
    case 'hard_recently':
      return m.cause_hard_recently();
    case 'readiness':
      return {
        full: m.cause_state_full,
        steady: m.cause_state_steady,
        ease: m.cause_state_ease,
        restore: m.cause_state_restore,
        stop: m.cause_state_stop,
      }[cause.state]();
  }
}

function complaintWords({ area, kind, intensity }: Extract<Cause, { cause: 'complaint' }>): string {
  const where = areaWithin(area);
  switch (kind) {
    case 'numb':
      return m.cause_complaint_numb({ area: where });
    case 'sharp':
      return m.cause_complaint_sharp({ area: where });
    case 'tight':
      return m.cause_complaint({ area: where, kind: m.cause_complaint_kind_tight(), intensity });
    case 'sore':
      return m.cause_complaint({ area: where, kind: m.cause_complaint_kind_sore(), intensity });
    case 'painful':
      return m.cause_complaint({ area: where, kind: m.cause_complaint_kind_painful(), intensity });
  }
}
