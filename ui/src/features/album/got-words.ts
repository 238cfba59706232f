/** What the strands of an album got, counted from what was done. */

import type { StrandGot } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import type { Words } from '../../words/closed';
import { minutes } from '../../words/format';

const name: Words<StrandGot['strand']> = {
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

export const gotName = (of: StrandGot): string => name[of.strand]();

const days = (count: number) => m.album_got_days({ count });
const sessions = (count: number) => m.album_got_sessions({ count });
const sets = (count: number) => m.album_got_sets({ count });

export function gotWords(of: StrandGot): string {
  switch (of.strand) {
    case 'rhythm':
      return m.album_got_rhythm({ days: days(of.days), count: of.weeks });
    case 'structure':
      return of.free === 0
        ? m.album_got_tracks({ count: of.tracks })
        : m.album_got_structure({ tracks: m.album_got_tracks({ count: of.tracks }), free: of.free });
    case 'progression':
      return m.album_got_progression({ sessions: sessions(of.sessions) });
    case 'recovery':
      return of.sessions === 0
        ? m.album_got_recovery({ count: of.days })
        : m.album_got_recovery_and({ days: m.album_got_recovery({ count: of.days }), sessions: sessions(of.sessions) });
    case 'skill':
      return m.album_got_skill({ sets: sets(of.sets), sessions: sessions(of.sessions) });
    case 'strength':
      return m.album_got_strength({ sets: sets(of.sets), days: days(of.days) });
    case 'conditioning':
      return m.album_got_conditioning({ minutes: minutes(of.minutes) });
    case 'nutrition':
      return of.told === 0 ? m.album_got_nutrition_none() : m.album_got_nutrition({ count: of.told, enough: of.enough });
    case 'mindset':
      return of.caught === 0 ? m.album_got_mindset_none() : m.album_got_mindset({ count: of.caught, turned: of.turned });
    case 'community':
      return of.days === 0 ? m.album_got_community_none() : m.album_got_community({ count: of.days });
  }
}
