/** Words for the ten strands of an album. */

import type { FoodHabit, Invitation, SelfTalk, StrandPlace } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import type { Words } from '../../words/closed';
import { joined, weekdayName } from '../../words/format';
import { movementWithin } from '../../words/movements';
import { themeName } from '../../words/vocabulary';

const name: Words<StrandPlace['strand']> = {
  rhythm: m.album_strand_rhythm,
  structure: m.album_strand_structure,
  progression: m.album_strand_progression,
  recovery: m.album_strand_recovery,
  skill: m.album_strand_skill,
  strength: m.album_strand_strength,
  conditioning: m.album_strand_conditioning,
  nutrition: m.album_strand_nutrition,
  mindset: m.album_strand_mindset,
  community: m.album_strand_community,
};
const habit: Words<FoodHabit> = {
  meal_after_strength: m.album_habit_meal_after_strength,
  bite_before: m.album_habit_bite_before,
  water_beside: m.album_habit_water_beside,
};
const turn: Words<SelfTalk> = {
  what_holds_me: m.album_turn_what_holds_me,
  could_go_on: m.album_turn_could_go_on,
  what_am_i_learning: m.album_turn_what_am_i_learning,
  what_today_needs: m.album_turn_what_today_needs,
};
const invitation: Words<Invitation> = {
  walk_together: m.album_invitation_walk_together,
  share_a_session: m.album_invitation_share_a_session,
  play_together: m.album_invitation_play_together,
};

const names = (slugs: readonly string[]): string => joined(slugs.map(movementWithin));

export const strandName = (of: StrandPlace): string => name[of.strand]();

/** What a strand gets in this album. */
export function strandWords(of: StrandPlace): string {
  switch (of.strand) {
    case 'rhythm':
      return m.album_strand_rhythm_words({ days: joined(of.days.map(weekdayName)) });
    case 'structure':
      return m.album_strand_structure_words({ weeks: of.weeks.map(themeName).join(' · ') });
    case 'progression':
      return of.anchors.length === 0
        ? m.album_strand_progression_none()
        : m.album_strand_progression_words({ movements: names(of.anchors) });
    case 'recovery': {
      const days = m.album_strand_recovery_words({ count: of.easy_days });
      return of.lighter_week === null ? days : m.album_strand_recovery_lighter({ days, week: of.lighter_week });
    }
    case 'skill':
      return of.ladders.length === 0
        ? m.album_strand_skill_none()
        : m.album_strand_skill_words({ movements: names(of.ladders) });
    case 'strength':
      return m.album_strand_strength_words({ count: of.days });
    case 'conditioning':
      return m.album_strand_conditioning_words({ from: of.from, aim: of.aim });
    case 'nutrition':
      return habit[of.habit]();
    case 'mindset':
      return turn[of.turn]();
    case 'community':
      return invitation[of.invitation]();
  }
}
