import type { About, Did, HistoryEntry } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { activityName } from '../../words/activities';
import { fullDay, timeOfDay } from '../../words/format';
import { movementWithin } from '../../words/movements';

function aboutWords(about: About): string {
  switch (about.of) {
    case 'check_in':
      return m.journal_check_in();
    case 'session':
      return m.journal_history_session();
    case 'elsewhere':
      return m.journal_history_elsewhere();
    case 'set':
      return about.movement === null
        ? m.journal_history_set()
        : m.journal_history_set_of({ movement: movementWithin(about.movement) });
    case 'discomfort':
      return about.movement === null
        ? m.journal_history_discomfort()
        : m.journal_history_discomfort_on({ movement: movementWithin(about.movement) });
    case 'reflection':
      return m.journal_history_reflection();
    case 'activity':
      return activityName(about.kind);
    case 'thought':
      return m.journal_history_thought();
    case 'note':
      return m.journal_note();
    case 'company':
      return m.company_title();
    case 'confidence':
      return m.confidence_title();
    case 'album_review':
      return m.album_review_journal();
  }
}

const did: Readonly<Record<Did, (inputs: { what: string }) => string>> = {
  recorded: m.journal_history_recorded,
  corrected: m.journal_history_corrected,
  taken_back: m.journal_history_taken_back,
  put_back: m.journal_history_put_back,
};

/** "Check-in corrected". */
export const historyWords = (entry: HistoryEntry): string => did[entry.did]({ what: aboutWords(entry.about) });

/** "07:12", and with its date where it was another day: "Tuesday 24 November, 21:10". */
export function historyMoment(entry: HistoryEntry): string {
  const time = timeOfDay(entry.at.slice('2026-11-24T'.length));
  return entry.on === null ? time : m.journal_history_on({ date: fullDay(entry.on.day, entry.on.weekday), time });
}
