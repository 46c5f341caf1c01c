import type { SourceDocument } from '../read/types.ts';
import { identityMap } from '../span/edits.ts';
import type { NormalizedText, ScriptConverter } from './types.ts';

/** Whether `text` is written in traditional script, so that it needs a converter. */
export function needsConversion(_text: string): boolean {
  return false;
}

/** Normalises a source text; `convert` is needed only where {@link needsConversion} says so. */
export function normalizeText(source: Pick<SourceDocument, 'text' | 'markup' | 'blocks'>, _convert: ScriptConverter | null): NormalizedText {
  return { text: source.text, map: identityMap, script: 'simplified', diagnostics: [] };
}
