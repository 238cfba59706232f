/** Something to do on Today, with its key and its words. */
export interface Action {
  readonly key: string;
  readonly words: string;
  readonly run: () => void;
  readonly shown: boolean;
}

export const shownOf = (actions: readonly Action[]): readonly Action[] => actions.filter((action) => action.shown);
