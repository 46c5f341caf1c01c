import { extractFigures } from './extract/extract.ts';
import { builtInLexicon, type Lexicon } from './extract/lexicon.ts';
import { normalizeText } from './normalize/normalize.ts';
import type { ScriptConverter } from './normalize/types.ts';
import { findTextTables, tableBlocks } from './read/text-tables.ts';
import type { SourceDocument } from './read/types.ts';
import type { Analysis } from './result/assemble.ts';
import { segmentText } from './segment/segment.ts';

/**
 * The map. Bytes are read by `read/` (see `extract.ts`); from there a document goes through three pure stages, each of
 * which sees only what the one before it made:
 *
 *     SourceDocument → normalizeText → segmentText → extractFigures, once a plan → Analysis → assembleText
 *
 * `convert` is null where the text needs no conversion: making a converter costs milliseconds, loading it more. `lexicon`
 * holds the words that extraction knows.
 */
export function analyzeDocument(
  document: SourceDocument,
  convert: ScriptConverter | null,
  lexicon: Lexicon = builtInLexicon,
): Analysis {
  const normalized = normalizeText(document, convert);
  const segmentation = segmentText(normalized, document.blocks, document.tables);
  const extractions = segmentation.plans.map((plan) => extractFigures(normalized.text, plan, lexicon));
  return { document, normalized, segmentation, extractions };
}

/** A plain text as a document, its line ends and all; a byte-order mark is the caller's to drop. */
export function plainTextDocument(text: string): SourceDocument {
  const tables = findTextTables(text);
  const blocks = tableBlocks(tables);
  return { format: 'text', text, encoding: null, metadata: {}, blocks, tables, markup: [], diagnostics: [] };
}
