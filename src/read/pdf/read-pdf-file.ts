import { Deadline, ReadFailure } from '../failure.ts';
import { defaultLimits, type ReadLimits } from '../limits.ts';
import { TextLayer } from '../text-layer.ts';
import type { ReadOptions, ReadOutcome, SourceDocument, Table } from '../types.ts';
import { claimedPages } from './claimed-pages.ts';
import { measureSetting } from './frame.ts';
import { findFurniture } from './furniture.ts';
import { readMetadata } from './metadata.ts';
import { findNotes } from './notes.ts';
import { withPdf } from './open-pdf.ts';
import { checkStreams } from './packed-streams.ts';
import type { PageTable } from './page-tables.ts';
import { joinParagraphs } from './paragraphs.ts';
import { readPages } from './read-pages.ts';
import { withoutStrayRejections } from './stray-rejections.ts';

/** Reads a PDF: a line for every paragraph and every cell; running heads, feet, page numbers and notes are furniture. */
export async function readPdfFile(bytes: Uint8Array, { limits }: ReadOptions): Promise<ReadOutcome> {
  try {
    const document = await withoutStrayRejections(() => readPdf(bytes, { ...defaultLimits, ...limits }));
    return { ok: true, document };
  } catch (cause) {
    if (cause instanceof ReadFailure) return { ok: false, error: cause.error, format: 'pdf' };
    throw cause;
  }
}

async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<SourceDocument> {
  const deadline = new Deadline(limits.seconds);
  checkStreams(bytes, limits);
  const { pages, metadata, diagnostics } = await withPdf(bytes, async (document) => {
    const count = Math.max(document.numPages, claimedPages(bytes));
    if (count > limits.pages) throw new ReadFailure('too-many-pages', { count, limit: limits.pages });
    const read = await readPages(document, { length: limits.textLength, limit: limits.textLength, deadline });
    const { info } = await document.getMetadata();
    return { ...read, metadata: readMetadata(info as Record<string, unknown>, document.numPages) };
  });
  const furniture = findFurniture(pages);
  const setting = measureSetting(pages, furniture);
  const beside = new Set([...furniture, ...pages.flatMap((page) => findNotes(page, furniture, setting.size))]);
  const layer = new TextLayer(limits.textLength);
  const tables: Table[] = [];
  joinParagraphs(pages, beside, setting, {
    take: (line) => layer.add(line),
    takeTable: (table) => tables.push(addTable(table, layer)),
  });
  const text = layer.toString();
  return { format: 'pdf', text, encoding: null, metadata, blocks: layer.blocks, tables, markup: [], diagnostics };
}

/** Puts a table into the text layer, a line for each cell. */
function addTable({ cells }: PageTable, layer: TextLayer): Table {
  const placed = cells.map(({ text, ...cell }) => {
    const start = layer.length;
    layer.add({ text, kind: 'table' });
    return { ...cell, start, end: start + text.length, isHead: false };
  });
  return { start: placed[0]!.start, end: placed.at(-1)!.end, cells: placed };
}
