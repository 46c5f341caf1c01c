import { decodeBytes } from '../source/decode.ts';
import type { Edit } from '../span/types.ts';
import { readDiagnostic } from './diagnostics.ts';
import { findFrontMatter } from './front-matter.ts';
import { deepestNesting, findBlocks } from './markdown-blocks.ts';
import { findInlineMarkup } from './markdown-inline.ts';
import { readTable, splitTables } from './markdown-table.ts';
import type { Block, ReadOptions, ReadOutcome, SourceDocument } from './types.ts';

/** Reads Markdown: the source text is the file as it is, its blocks and its syntax are said beside it. */
export async function readMarkdown(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  const decoded = await decodeBytes(bytes, options);
  if (!decoded.ok) return { ok: false, error: decoded.error, format: 'markdown' };
  const { text, encoding, diagnostics } = decoded.value;
  const structure = readStructure(text);
  return {
    ok: true,
    document: {
      format: 'markdown',
      text,
      encoding,
      ...structure,
      diagnostics: [...diagnostics, ...structure.diagnostics],
    },
  };
}

/** What Markdown says about `text`. */
export function readStructure(
  text: string,
): Pick<SourceDocument, 'metadata' | 'blocks' | 'tables' | 'markup' | 'diagnostics'> {
  const head = findFrontMatter(text);
  const { blocks: found, markup, tooDeep } = findBlocks(text, head?.end ?? 0);
  const blocks = found.flatMap((block) => splitTables(text, block));
  const inline = blocks.filter(holdsText).flatMap((block) => findInlineMarkup(text, block));
  return {
    metadata: head?.metadata ?? {},
    blocks: head ? [{ kind: 'furniture', start: head.start, end: head.end }, ...blocks] : blocks,
    tables: blocks.filter(({ kind }) => kind === 'table').map((block) => readTable(text, block)),
    markup: inOrder([...markup, ...inline]),
    diagnostics:
      tooDeep < 0
        ? []
        : [readDiagnostic('nesting-too-deep', { limit: deepestNesting }, { start: tooDeep, end: tooDeep + 1 })],
  };
}

const holdsText = ({ kind }: Block): boolean => kind !== 'code' && kind !== 'furniture';

/** Edits in order; of two that overlap, the one that begins first stays (an image goes with all that is in it). */
function inOrder(edits: Edit[]): Edit[] {
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Edit[] = [];
  let covered = 0;
  for (const edit of edits) {
    if (edit.start < covered) continue;
    kept.push(edit);
    covered = edit.end;
  }
  return kept;
}
