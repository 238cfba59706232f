/**
 * Words for one of Rust's closed vocabularies. Total: a new value in Rust breaks the type check where its words are missing,
 * and nowhere else.
 */
export type Words<K extends string> = Readonly<Record<K, () => string>>;
