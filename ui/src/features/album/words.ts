/** Words for what the album shows. Each table is total over Rust's values. */

import type {
  AlbumBrief,
  AlbumPage,
  AlbumWeekPage,
  Goal,
  PlannedLift,
  TrackPage,
  TrackState,
  Zone,
} from '../../bindings';
import { m } from '../../paraglide/messages.js';
import type { Words } from '../../words/closed';
import { dayMonth, joined, namesInTurn, weekdayName } from '../../words/format';
import { movementName } from '../../words/movements';
import { areMostMuscles, kindName, muscleNames, themeName } from '../../words/vocabulary';

const purpose: Words<Goal> = {
  strength: m.album_purpose_strength,
  endurance: m.album_purpose_endurance,
  balance: m.album_purpose_balance,
  mobility: m.album_purpose_mobility,
  energy: m.album_purpose_energy,
  calm: m.album_purpose_calm,
  skill: m.album_purpose_skill,
  daily_life: m.album_purpose_daily_life,
  sport: m.album_purpose_sport,
};
const state: Words<TrackState> = {
  done: m.album_state_done,
  partly: m.album_state_partly,
  skipped: m.album_state_skipped,
  rested: m.album_state_rested,
  today: m.album_state_today,
  open: m.album_state_open,
  to_come: m.album_state_to_come,
};
const zone: Words<Exclude<Zone, 'usual'>> = {
  heavy: m.album_zone_heavy,
  medium: m.album_zone_medium,
  light: m.album_zone_light,
};

export const purposeWords = (of: Goal): string => purpose[of]();
export const stateWords = (of: TrackState): string => state[of]();

/** "week 2 of 5, settling in"; building is what weeks do, so only the others say so. */
export const atWords = ({ week, weeks, theme }: AlbumBrief): string =>
  theme === 'build' ? m.today_week({ week, weeks }) : m.today_week_themed({ week, weeks, theme: themeName(theme) });

/** "2 March to 29 March". */
export const datesWords = (page: AlbumPage): string =>
  m.album_dates({ from: dayMonth(page.starts.day), to: dayMonth(page.ends.day) });

export const weekWords = (week: AlbumWeekPage, number: number): string =>
  m.album_week({ week: number, theme: themeName(week.theme) });

/** "Squat, 3 sets, few and heavy". */
export function liftWords({ movement, sets, zone: of }: PlannedLift): string {
  const lift = m.album_lift({ movement: movementName(movement), count: sets });
  return of === 'usual' ? lift : m.album_lift_zone({ lift, zone: zone[of]() });
}

/** "Goblet squat and one-arm row": a name inside a list keeps its capital only when it leads. */
export const namesWords = (slugs: readonly string[]): string =>
  joined(namesInTurn(slugs.map(movementName)));

/** The first names of a track: what leads its strength, or its skill where it has none. */
export function trackLine(track: TrackPage): string {
  const slugs = track.lifts.length > 0 ? track.lifts.map((lift) => lift.movement) : track.skills;
  return namesInTurn(slugs.slice(0, 3).map(movementName)).join(' · ');
}

/** What stands at the end of a track: facts about it, the one that matters most last. */
export function trackEnd(track: TrackPage): string {
  const parts = [
    ...(track.moved_from === null ? [] : [m.album_moved({ weekday: weekdayName(track.moved_from) })]),
    ...(track.measures ? [m.album_measured_here()] : []),
    // What is to come needs no word of its own.
    ...(track.state === 'to_come' ? [] : [stateWords(track.state)]),
  ];
  return parts.join(', ');
}

/** What a week leaves out, said once: not again while the next week leaves out the same. */
export function leftOutWords(weeks: readonly AlbumWeekPage[], at: number): string | undefined {
  const now = weeks[at]?.left_out ?? [];
  if (now.length === 0 || weeks[at - 1]?.left_out.join() === now.join()) return undefined;
  const muscles = muscleNames(now);
  const theme = weeks[at]?.theme;
  // A week that is meant to be small, or that leaves out most, is not short of time or equipment.
  const meant = theme !== 'build' && (theme !== 'settle' || areMostMuscles(now));
  return meant ? m.album_left_out_meant({ muscles }) : m.album_left_out({ muscles });
}

/** "Also trained: Foundation on Tuesday and Recharge on Sunday"; `undefined` where nothing was. */
export function alsoWords({ also }: AlbumWeekPage): string | undefined {
  if (also.length === 0) return undefined;
  const sessions = also.map(({ kind, day }) =>
    m.album_also_one({ kind: kindName(kind), weekday: weekdayName(day.weekday) }),
  );
  return m.album_also({ sessions: joined(sessions) });
}
