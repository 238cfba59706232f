import type { Wanted } from './search';

const everything: Wanted = { words: '', pattern: 'any', phase: 'any', where: 'anywhere' };

let wanted = $state.raw<Wanted>(everything);
let opened = $state.raw<string | undefined>();

/** What the list was last asked for: a way into a movement and back leaves it as it was. */
export const list = {
  get wanted(): Wanted {
    return wanted;
  },
  want(change: Partial<Wanted>): void {
    wanted = { ...wanted, ...change };
  },
  everything(): void {
    wanted = everything;
  },
  /** The movement whose page was open last; the list puts the focus there on the way back. */
  get opened(): string | undefined {
    return opened;
  },
  set opened(slug: string | undefined) {
    opened = slug;
  },
};
