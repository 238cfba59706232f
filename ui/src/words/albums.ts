import type { Goal } from '../bindings';
import { m } from '../paraglide/messages.js';

/** Six names for each purpose; the album carries the index of its own. */
const names: Readonly<Record<Goal, readonly (() => string)[]>> = {
  strength: [
    m.album_strength_0,
    m.album_strength_1,
    m.album_strength_2,
    m.album_strength_3,
    m.album_strength_4,
    m.album_strength_5,
  ],
  endurance: [
    m.album_endurance_0,
    m.album_endurance_1,
    m.album_endurance_2,
    m.album_endurance_3,
    m.album_endurance_4,
    m.album_endurance_5,
  ],
  balance: [
    m.album_balance_0,
    m.album_balance_1,
    m.album_balance_2,
    m.album_balance_3,
    m.album_balance_4,
    m.album_balance_5,
  ],
  mobility: [
    m.album_mobility_0,
    m.album_mobility_1,
    m.album_mobility_2,
    m.album_mobility_3,
    m.album_mobility_4,
    m.album_mobility_5,
  ],
  energy: [
    m.album_energy_0,
    m.album_energy_1,
    m.album_energy_2,
    m.album_energy_3,
    m.album_energy_4,
    m.album_energy_5,
  ],
  calm: [
    m.album_calm_0,
    m.album_calm_1,
    m.album_calm_2,
    m.album_calm_3,
    m.album_calm_4,
    m.album_calm_5,
  ],
  skill: [
    m.album_skill_0,
    m.album_skill_1,
    m.album_skill_2,
    m.album_skill_3,
    m.album_skill_4,
    m.album_skill_5,
  ],
  daily_life: [
    m.album_daily_life_0,
    m.album_daily_life_1,
    m.album_daily_life_2,
    m.album_daily_life_3,
    m.album_daily_life_4,
    m.album_daily_life_5,
  ],
  sport: [
    m.album_sport_0,
    m.album_sport_1,
    m.album_sport_2,
    m.album_sport_3,
    m.album_sport_4,
    m.album_sport_5,
  ],
};

/** "Steady Ground". */
export function albumName(purpose: Goal, index: number): string {
  const of = names[purpose];
  return (of[index % of.length] ?? m.app_name)();
}
