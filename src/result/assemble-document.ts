import type { ReadError } from '../diagnostic/types.ts';
import { type Analysis, assembleText } from './assemble.ts';
import type { OffsetUnit } from './locate.ts';
import type { DocumentResult } from './schema.ts';
import { version } from './version.ts';

/** What is known of a document's bytes before they are read. */
export interface ByteFacts {
  /** As given; '-' for standard input. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

// The schema module costs a validator library at run time; a test holds this to its `schemaVersion`.
const shape = '1.0';
const generator = { name: 'zhibiao', version } as const;

/** The whole result of a document that could be read. */
export function assembleDocument(facts: ByteFacts, analysis: Analysis, unit: OffsetUnit = 'utf16'): DocumentResult {
  const { document, normalized } = analysis;
  const { plans, boilerplate, diagnostics } = assembleText(analysis, unit);
  return {
    schemaVersion: shape,
    generator,
    source: {
      path: facts.path,
      container: null,
      format: document.format,
      bytes: facts.bytes,
      sha256: facts.sha256,
      encoding: document.encoding === null ? null : { ...document.encoding },
      script: normalized.script,
      chars: document.text.length,
      metadata: { ...document.metadata },
    },
    plans,
    boilerplate,
    diagnostics,
    error: null,
  };
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
      container: null,
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
