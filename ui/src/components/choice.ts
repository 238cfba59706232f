/** One answer of a question. */
export interface Choice<T extends string | number | boolean> {
  readonly value: T;
  readonly label: string;
  /** A few words below the label. */
  readonly hint?: string;
  /** The key that picks it, shown beside it. Registering it is the screen's part. */
  readonly key?: string;
}
