import type { Commands, Tag } from '../bindings';

/** What a command takes and gives. */
export type CommandName = keyof Commands;
export type RequestOf<K extends CommandName> = Commands[K]['request'];
export type ResponseOf<K extends CommandName> = Commands[K]['response'];

/** Everything the interface needs from the outside. The window has one, tests and a plain browser have another. */
export interface Platform {
  /** Asks Rust. Rejects with a `CallFailure`. */
  call<K extends CommandName>(name: K, request: RequestOf<K>): Promise<ResponseOf<K>>;
  /** Hears which views a change has touched. Returns how to stop. */
  onChanged(listener: (tags: readonly Tag[]) => void): () => void;
  /** Has the person choose a file or a folder in the system's own dialog; `null` when they would rather not. */
  choosePath(what: 'file' | 'folder'): Promise<string | null>;
  /** Words the page's title. The window's own, in the taskbar, is Rust's: timers here stop when nobody looks. */
  setTitle(title: string): void;
  /** Opens the system's print dialog for what is shown; it can make a file of it, too. Rejects with a `CallFailure`. */
  print(): Promise<void>;
}
