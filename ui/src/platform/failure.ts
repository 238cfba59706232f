import type { Code, Failure } from '../bindings';

/** A failure from Rust as something that can be thrown and caught by type. */
export class CallFailure extends Error {
  readonly code: Code;
  /** The field of the request that is concerned, as a path. */
  readonly field: string | undefined;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'CallFailure';
    this.code = failure.code;
    this.field = failure.field;
  }

  /** Makes one of whatever a call rejected with. */
  static from(thrown: unknown): CallFailure {
    if (thrown instanceof CallFailure) return thrown;
    if (isFailure(thrown)) return new CallFailure(thrown);
    return new CallFailure({ code: 'internal', message: String(thrown) });
  }
}

const isFailure = (thrown: unknown): thrown is Failure =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown;
