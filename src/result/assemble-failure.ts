import type { ReadError } from '../diagnostic/types.ts';
import type { DocumentResult } from './schema.ts';
import { generator, shape } from './version.ts';

/** What is known of a document's bytes before they are read. */
export interface ByteFacts {
  /** As given; '-' for standard input. */
  readonly path: string;
  /** Where in a file that holds several the document stands; else it is the file. */
  readonly container?: DocumentResult['source']['container'];
  readonly bytes: number;
  readonly sha256: string;
}

/** The result of a document that could not be read: no plans, and why. */
export function assembleFailure(
  facts: ByteFacts,
  error: Pick<ReadError, 'code' | 'message'>,
  format = 'unknown',
): DocumentResult {
  return {
    schemaVersion: shape,
    generator,
    source: {
      path: facts.path,
      container: facts.container ?? null,
      format,
      bytes: facts.bytes,
      sha256: facts.sha256,
      encoding: null,
      script: 'none',
      chars: 0,
      metadata: {},
    },
    plans: [],
    boilerplate: [],
    diagnostics: [],
    error: { code: error.code, message: error.message },
  };
}
