import type { MessageValues, ReadError } from '../diagnostic/types.ts';
import { type ReadCode, readError } from './diagnostics.ts';

/** Ends the reading of a document from deep within its parts; never leaves this folder. */
export class ReadFailure extends Error {
  readonly error: ReadError;

  constructor(what: ReadCode | ReadError, values: MessageValues = {}) {
    const error = typeof what === 'string' ? readError(what, values) : what;
    super(error.message);
    this.error = error;
  }
}

/** What a library says of a damaged file of `format`, as one short line without anything that a terminal would obey. */
export function damaged(format: string, part: string, cause: unknown): ReadFailure {
  const said = cause instanceof Error ? cause.message : String(cause);
  const line = said.split('\n', 1)[0]!.replace(/[\p{Cc}\p{Cf}]/gu, '');
  const detail = `${part}: ${line.length > 100 ? `${line.slice(0, 100)}…` : line}`;
  return new ReadFailure('corrupt-file', { format, detail });
}

/** Wall time that is left for a document. */
export class Deadline {
  readonly #seconds: number;
  #end: number;

  constructor(seconds: number) {
    this.#seconds = seconds;
    this.#end = performance.now() + seconds * 1000;
  }

  /** Gives back time that others took: what is done with the documents of a file is not its reading. */
  extend(milliseconds: number): void {
    this.#end += milliseconds;
  }

  check(): void {
    if (performance.now() > this.#end) throw new ReadFailure('reading-too-slow', { seconds: this.#seconds });
  }
}
