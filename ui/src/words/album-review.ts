import type { AlbumReview, Since } from '../bindings';
import { m } from '../paraglide/messages.js';
import type { Words } from './closed';

type Asked = 'useful' | 'aware' | 'alive';

const names: Words<Asked> = {
  useful: m.album_review_useful,
  aware: m.album_review_aware,
  alive: m.album_review_alive,
};
const since: Words<Since> = {
  more: m.album_review_more,
  little_more: m.album_review_little_more,
  as_before: m.album_review_as_before,
  less: m.album_review_less,
};

/** What is asked, in the order in which it is. */
export const askedOfAlbum = Object.keys(names) as readonly Asked[];
export const askedName = (of: Asked): string => names[of]();
export const sinceChoices = (Object.keys(since) as Since[]).map((value) => ({ value, label: since[value]() }));

/** What was said, row by row; what was left open has none. */
export const reviewRows = (said: AlbumReview): { name: string; words: string }[] => [
  ...askedOfAlbum.flatMap((of) => {
    const value = said[of];
    return value === null ? [] : [{ name: askedName(of), words: since[value]() }];
  }),
  ...(said.words === null ? [] : [{ name: m.confidence_words(), words: m.confidence_quote({ words: said.words }) }]),
];
