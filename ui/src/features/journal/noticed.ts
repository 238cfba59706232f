import type { DiscomfortOn, JournalSession, Noticed } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { withinSentence } from '../../words/format';
import { redFlagName } from '../../words/red-flags';
import { discomfortSaid } from '../session/care-words';
import { signWords } from '../session/words';

/** A line of what was noticed in a session, with what takes it back where it is a word of discomfort. */
export interface NoticedLine {
  readonly words: string;
  readonly said?: { readonly index: number; readonly discomfort: DiscomfortOn };
}

type Of = Pick<JournalSession, 'discomfort_indices'> & { readonly noticed: Noticed };

/** What was noticed in a session, a line each: discomfort as it was said, the warning light, signs that ended it. */
export const noticedLines = ({ noticed: { discomforts, light, flags }, discomfort_indices }: Of): readonly NoticedLine[] => [
  ...discomforts.map((discomfort, at) => {
    const index = discomfort_indices[at];
    const words = discomfortSaid(discomfort);
    return index === undefined ? { words } : { words, said: { index, discomfort } };
  }),
  ...(light === null ? [] : [{ words: m.journal_noticed_light({ sign: withinSentence(signWords(light)) }) }]),
  ...flags.map((flag) => ({ words: m.journal_noticed_flag({ flag: withinSentence(redFlagName(flag)) }) })),
];
