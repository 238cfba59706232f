import type { Tag } from '../bindings';
import { CallFailure } from './failure';
import type { CommandName, Platform, RequestOf, ResponseOf } from './platform';

type Answers = { [K in CommandName]?: (request: RequestOf<K>) => ResponseOf<K> | Promise<ResponseOf<K>> };

/** A call that was made, for a test to look at. */
export interface Call {
  readonly name: CommandName;
  readonly request: unknown;
}

/** A platform without a shell. Each command answers with what it was given; a missing answer is a failure. */
export class FakePlatform implements Platform {
  readonly calls: Call[] = [];
  title = '';
  /** What the person chooses in the system's dialog. */
  path: string | null = null;
  #answers: Answers;
  #listeners = new Set<(tags: readonly Tag[]) => void>();

  constructor(answers: Answers = {}) {
    this.#answers = answers;
  }

  /** Gives or changes what a command answers. */
  answer<K extends CommandName>(name: K, answer: NonNullable<Answers[K]>): void {
    this.#answers = { ...this.#answers, [name]: answer };
  }

  async call<K extends CommandName>(name: K, request: RequestOf<K>): Promise<ResponseOf<K>> {
    // What crosses to Rust is JSON: a reactive proxy or an `undefined` would not arrive either.
    const crossed = JSON.parse(JSON.stringify(request ?? null)) as RequestOf<K>;
    this.calls.push({ name, request: crossed });
    const answer = this.#answers[name];
    if (answer === undefined) {
      throw new CallFailure({ code: 'unknown_command', message: `the fake platform has no answer for ${name}` });
    }
    return await answer(crossed);
  }

  /** What was last asked of a command. */
  asked<K extends CommandName>(name: K): RequestOf<K> | undefined {
    return this.calls.findLast((call) => call.name === name)?.request as RequestOf<K> | undefined;
  }

  onChanged(listener: (tags: readonly Tag[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  choosePath(): Promise<string | null> {
    return Promise.resolve(this.path);
  }

  setTitle(title: string): void {
    this.title = title;
  }

  /** How often the page was sent to paper. */
  printed = 0;

  print(): Promise<void> {
    this.printed += 1;
    return Promise.resolve();
  }

  /** Tells every view that a change has touched these. */
  touch(...tags: Tag[]): void {
    for (const listener of this.#listeners) listener(tags);
  }
}
