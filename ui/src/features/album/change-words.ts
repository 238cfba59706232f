/** Words for changes of an album: what comes with them, why they cannot be, what a proposal brings. */

import type { Consequence, EditRefusal, Proposed, SupportChange, TrackPage } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { dayMonth, fullDay, joined, weekdayName } from '../../words/format';
import { movementName } from '../../words/movements';
import { muscleNames, supportWithin } from '../../words/vocabulary';

/** A track that is still to be trained can be changed; what was lived stays as it was. */
export const changeable = ({ state }: TrackPage): boolean => state === 'today' || state === 'to_come';

const support: Readonly<Record<SupportChange, () => string>> = {
  shorter_sessions: m.album_support_shorter_sessions,
  shorter_strength: m.album_support_shorter_strength,
  easy_base_day: m.album_support_easy_base_day,
  longer_downshift: m.album_support_longer_downshift,
  calm_evenings: m.album_support_calm_evenings,
  recharge_session: m.album_support_recharge_session,
  more_mobility: m.album_support_more_mobility,
  kinder_variations: m.album_support_kinder_variations,
  more_reserve: m.album_support_more_reserve,
  balance_and_floor: m.album_support_balance_and_floor,
  supported_variations: m.album_support_supported_variations,
  same_opening: m.album_support_same_opening,
  fewer_movements: m.album_support_fewer_movements,
};

/** "shorter sessions and every session opens the same way" */
export const supportChangeWords = (changes: readonly SupportChange[]): string =>
  joined(changes.map((change) => support[change]()));

/** What comes with a change, as one sentence. */
export function consequenceWords(of: Consequence): string {
  switch (of.consequence) {
    case 'strength_days_touch':
      return m.album_change_strength_days_touch({ first: weekdayName(of.first), second: weekdayName(of.second) });
    case 'few_strength_days':
      return m.album_change_few_strength_days({ count: of.days });
    case 'legs_before_sport':
      return m.album_change_legs_before_sport({ day: weekdayName(of.day) });
    case 'leaves_out':
      return m.album_change_leaves_out({ muscles: muscleNames(of.muscles) });
    case 'without_measures':
      return m.album_change_without_measures();
    case 'anchor_ends':
      return m.album_change_anchor_ends({ movement: movementName(of.movement) });
    case 'lighter_until':
      return m.album_change_lighter_until({ date: dayMonth(of.day) });
    case 'without_test':
      return m.album_change_without_test();
  }
}

/** Why a change cannot be made. */
export function refusalWords(of: EditRefusal): string {
  switch (of.refused) {
    case 'no_such_session':
      return m.album_refused_no_such_session();
    case 'trained':
      return m.album_refused_trained();
    case 'past_day':
      return m.album_refused_past_day({ day: fullDay(of.day.day, of.day.weekday) });
    case 'day_taken':
      return m.album_refused_day_taken({ day: weekdayName(of.day) });
    case 'no_day_of_rest':
      return m.album_refused_no_day_of_rest();
    case 'minutes':
      return m.album_refused_minutes({ most: of.most });
    case 'light_already':
      return m.album_refused_light_already();
    case 'not_the_same':
      return m.album_refused_not_the_same({ from: movementName(of.from), to: movementName(of.to) });
  }
}

/** Something about a proposed album, as one sentence. */
export function proposedWords(of: Proposed): string {
  switch (of.proposed) {
    case 'keeps_anchor':
      return m.album_proposed_keeps_anchor({ movement: movementName(of.movement) });
    case 'new_anchor':
      return m.album_proposed_new_anchor({ movement: movementName(of.movement) });
    case 'replaces':
      return m.album_proposed_replaces({ count: of.new, of: of.of });
    case 'lasts':
      return m.album_proposed_lasts({ count: of.weeks });
    case 'for_exams':
      return m.album_proposed_for_exams({ weeks: joined(of.weeks.map(String)) });
    case 'for_event':
      return m.album_proposed_for_event({ weeks: joined(of.weeks.map(String)) });
    case 'holds_test':
      return m.album_proposed_holds_test({ week: of.week });
    case 'from_support':
      return m.album_proposed_from_support({
        need: supportWithin(of.need),
        changes: supportChangeWords(of.changes),
      });
    case 'leaves_out':
      return m.album_proposed_leaves_out({ muscles: muscleNames(of.muscles) });
  }
}
