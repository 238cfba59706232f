/** What the invented person gives away: the same session and album that they have. */
import type { Shared } from '../bindings';
import { demoAlbum } from './demo-album';
import { demoPlan } from './demo-person';

export const demoShared: Readonly<Record<'session' | 'album', Shared>> = {
  session: {
    what: 'session',
    session: {
      kind: demoPlan.kind,
      phases: demoPlan.phases
        .filter(({ blocks }) => blocks.length > 0)
        .map(({ phase, blocks }) => ({
          phase,
          movements: blocks.map(({ movement, sets, dose, each_side, implement, reserve, effort, rest, fast, superset, purpose }) => ({
            movement,
            sets,
            dose,
            each_side,
            implement,
            reserve,
            effort,
            rest,
            fast,
            superset,
            purpose,
          })),
        })),
    },
  },
  album: {
    what: 'album',
    album: {
      name: demoAlbum.brief.name,
      purpose: demoAlbum.brief.purpose,
      weeks: demoAlbum.weeks.map(({ theme, tracks }) => ({
        lighter: theme === 'lighter',
        tracks: tracks.map(({ kind, minutes, skills, lifts }) => ({ kind, minutes, skills, lifts })),
      })),
    },
  },
};
