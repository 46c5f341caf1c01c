import { type Analysis, assembleText } from './assemble.ts';
import type { ByteFacts } from './assemble-failure.ts';
import type { OffsetUnit } from './locate.ts';
import type { DocumentResult } from './schema.ts';
import { generator, shape } from './version.ts';

/** The whole result of a document that could be read. */
export function assembleDocument(facts: ByteFacts, analysis: Analysis, unit: OffsetUnit = 'utf16'): DocumentResult {
  const { document, normalized } = analysis;
  const { plans, boilerplate, diagnostics } = assembleText(analysis, unit);
  return {
    schemaVersion: shape,
    generator,
    source: {
      path: facts.path,
      container: facts.container ?? null,
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
