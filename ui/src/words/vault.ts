import type { BringBack, ErrandKind, HistoryChange, HistoryShare, MissingRecords, PlaceRole, RecordGroup, SecondFolderView } from '../bindings';
import { m } from '../paraglide/messages.js';
import { bytes, dayMonthYear, joined, number, timeOfDay } from './format';

/** "24 November 2026, 07:41" from RFC 3339 with its own offset: the parts as they stand, no arithmetic. */
export const moment = (iso: string): string =>
  m.settings_data_moment({ date: dayMonthYear(iso), time: timeOfDay(iso.slice(11)) });

export const records = (count: number): string => m.vault_records({ count, amount: number(count) });
export const backups = (count: number): string => m.vault_backups({ count, amount: number(count) });
export const copies = (count: number): string => m.vault_copies({ count, amount: number(count) });
export const daysOf = (count: number): string => m.vault_days({ count, amount: number(count) });

/** "5 March 2026", "5 March 2026 to 9 April 2026". */
export const span = (first: string, last: string): string =>
  first === last ? dayMonthYear(first) : m.between({ first: dayMonthYear(first), last: dayMonthYear(last) });

const share = (part: HistoryShare): string =>
  part.first === null || part.last === null
    ? records(part.records)
    : m.vault_share({ records: records(part.records), days: daysOf(part.days), span: span(part.first, part.last) });

/** "record 12", "records 12 to 20". */
const gapWords = (gap: MissingRecords): string =>
  gap.first === gap.last
    ? m.missing_one({ number: number(gap.first) })
    : m.missing_range({ first: number(gap.first), last: number(gap.last) });

/** "record 320, records 402 to 404 and record 579". */
export const gapsWords = (gaps: readonly MissingRecords[]): string => joined(gaps.map(gapWords));

/** What a backup would bring back: "12 records of 3 days (5 March 2026 to 9 March 2026)". */
export const offerWords = (offer: BringBack): string => share(offer.comes);

/** One sentence of what an exchange would change. */
export function changeWords(change: HistoryChange): string {
  const stays = records(change.stays);
  const goes = share(change.goes);
  const comes = share(change.comes);
  if (change.goes.records === 0 && change.comes.records === 0) return m.vault_change_none({ stays });
  if (change.comes.records === 0) return m.vault_change_goes({ goes, stays });
  if (change.goes.records === 0) return m.vault_change_comes({ comes, stays });
  return m.vault_change_both({ goes, comes, stays });
}

/** How the second folder is, calmly: that it is away is not an error. */
export function secondWords(second: SecondFolderView): string {
  const { folder } = second;
  switch (second.state) {
    case null:
      return m.vault_second_unseen({ folder });
    case 'current':
      return second.newest === null
        ? m.vault_second_unseen({ folder })
        : m.vault_second_current({ folder, copies: copies(second.count), when: moment(second.newest) });
    case 'away':
      return m.vault_second_away({ folder });
    case 'full':
      return m.vault_second_full({ folder });
    case 'refuses':
      return m.vault_second_refuses({ folder });
  }
}

export const errandWords: Readonly<Record<ErrandKind, () => string>> = {
  back_up: m.errand_back_up,
  second_folder: m.errand_second_folder,
  compare: m.errand_compare,
  restore: m.errand_restore,
  import: m.errand_import,
  export: m.errand_export,
  check: m.errand_check,
  erase: m.errand_erase,
  look: m.errand_look,
  encrypt: m.errand_encrypt,
};

export const groupWords: Readonly<Record<RecordGroup, { readonly name: () => string; readonly what: () => string }>> = {
  profile: { name: m.group_profile, what: m.group_profile_what },
  check_ins: { name: m.group_check_ins, what: m.group_check_ins_what },
  sessions: { name: m.group_sessions, what: m.group_sessions_what },
  reflections: { name: m.group_reflections, what: m.group_reflections_what },
  activities: { name: m.group_activities, what: m.group_activities_what },
  trials: { name: m.group_trials, what: m.group_trials_what },
  notes: { name: m.group_notes, what: m.group_notes_what },
  albums: { name: m.group_albums, what: m.group_albums_what },
  settings: { name: m.group_settings, what: m.group_settings_what },
  corrections: { name: m.group_corrections, what: m.group_corrections_what },
  other: { name: m.group_other, what: m.group_other_what },
};

export const placeWords: Readonly<Record<PlaceRole, () => string>> = {
  journal: m.place_journal,
  index: m.place_index,
  backups: m.place_backups,
  set_aside: m.place_set_aside,
  window: m.place_window,
};

/** "12 backups, 3.4 MB. …" */
export const keptWords = (count: number, size: number): string =>
  m.vault_kept_line({ backups: backups(count), size: bytes(size) });
