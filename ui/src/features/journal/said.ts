import type { SaidIn } from '../../bindings';
import { m } from '../../paraglide/messages.js';

const words: Readonly<Record<SaidIn, () => string>> = {
  note: m.journal_said_note,
  reflection: m.journal_said_reflection,
  thought: m.journal_said_thought,
  turned: m.journal_said_turned,
  company: m.company_title,
  confidence: m.confidence_title,
  album: m.album_review_journal,
};

/** Where something was written. */
export const saidIn = (place: SaidIn): string => words[place]();
