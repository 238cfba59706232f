import type { Noticed } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { withinSentence } from '../../words/format';
import { movementWithin } from '../../words/movements';
import { redFlagName } from '../../words/red-flags';
import { areaName, complaintName } from '../../words/vocabulary';
import { heedWords } from '../session/care-words';
import { signWords } from '../session/words';

/** What was noticed in a session, a line each: discomfort as it was said, the warning light, signs that ended it. */
export const noticedWords = ({ discomforts, light, flags }: Noticed): readonly string[] => [
  ...discomforts.map(({ area, kind, intensity, movement, heed }) =>
    m.journal_noticed_discomfort({
      area: areaName(area),
      kind: withinSentence(complaintName(kind)),
      intensity,
      movement: movementWithin(movement),
      heed: heedWords(heed),
    }),
  ),
  ...(light === null ? [] : [m.journal_noticed_light({ sign: withinSentence(signWords(light)) })]),
  ...flags.map((flag) => m.journal_noticed_flag({ flag: withinSentence(redFlagName(flag)) })),
];
