/** Words for discomfort, for what waits and for what is left out. They observe, and nothing in them sounds like a fault. */

import type { Area, Around, DiscomfortOn, Heed, LeftOut, Notice, PlayerView, Sooner } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { joined, minutes, withinSentence } from '../../words/format';
import { movementName, movementWithin } from '../../words/movements';
import { areaName, areaWithin, complaintName } from '../../words/vocabulary';

type DiscomfortNotice = Notice & { readonly notice: 'discomfort' };

/** What follows from discomfort: "Noted: your knee. Band row comes instead, and the rest of the session spares it too." */
export function discomfortWords({ area, movement, around }: DiscomfortNotice): string {
  const about = { area: areaWithin(area), movement: movementWithin(movement) };
  if (around === null) return m.session_hurts_noted(about);
  return [goneAround(around, about), ...restWords(around)].join(' ');
}

function goneAround({ instead, stopped }: Around, about: { readonly area: string; readonly movement: string }): string {
  if (instead !== null) return m.session_hurts_instead({ ...about, instead: movementName(instead) });
  return stopped ? m.session_hurts_left(about) : m.session_hurts_spared(about);
}

const restWords = ({ swapped, left_out }: Around): string[] => [
  ...(swapped > 0 ? [m.session_hurts_swapped({ count: swapped })] : []),
  ...(left_out > 0 ? [m.session_hurts_left_out({ count: left_out })] : []),
];

/** "1 set of goblet squat", "5 minutes of walk", "band row". */
function leftOutWords({ movement, part }: LeftOut): string {
  const name = movementWithin(movement);
  switch (part.part) {
    case 'whole':
      return name;
    case 'sets':
      return m.session_left_out_sets({ count: part.count, movement: name });
    case 'minutes':
      return m.session_left_out_minutes({ minutes: minutes(part.count), movement: name });
  }
}

export const shortenedWords = (leftOut: readonly LeftOut[]): string =>
  m.session_shortened({ what: joined(leftOut.map(leftOutWords)) });

/** "Taken back: your knee." */
export const takenBackWords = (area: Area): string => m.session_hurts_taken_back({ area: areaWithin(area) });

/** The word of discomfort that is still talked about, by its number; `undefined` when something else was begun since. */
export const saidLast = ({ notice, discomforts }: PlayerView): number | undefined =>
  notice?.notice === 'discomfort' && discomforts.length > 0 ? discomforts.length - 1 : undefined;

export const doneLaterWords = (movement: string): string => m.session_done_later({ movement: movementName(movement) });

/** One way to make a session shorter. */
export interface Shorter {
  readonly label: string;
  readonly about: string;
}

export const fewerSetsWords = (view: PlayerView, sets: number): Shorter => ({
  label: m.session_fewer_sets({ count: sets }),
  about: m.session_fewer_sets_about({ movement: movementWithin(view.movement ?? ''), of: view.set?.of ?? sets }),
});

export const soonerWords = (way: Sooner): Shorter => ({
  label: m.session_sooner({ minutes: minutes(way.minutes) }),
  about: m.session_sooner_about({ what: joined(way.left_out.map(leftOutWords)) }),
});

const heeds: Readonly<Record<Heed, () => string>> = { noted: m.session_heed_noted, stopped: m.session_heed_stopped };
export const heedWords = (heed: Heed): string => heeds[heed]();

/** A word of discomfort as it was said, with what followed. */
export const discomfortSaid = ({ area, kind, intensity, movement, heed }: DiscomfortOn): string =>
  m.journal_noticed_discomfort({
    area: areaName(area),
    kind: withinSentence(complaintName(kind)),
    intensity,
    movement: movementWithin(movement),
    heed: heedWords(heed),
  });
