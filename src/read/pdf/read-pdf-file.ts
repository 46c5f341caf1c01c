import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Diagnostic } from '../../diagnostic/types.ts';
import { readDiagnostic } from '../diagnostics.ts';
import { Deadline, damaged, ReadFailure } from '../failure.ts';
import { defaultLimits, type ReadLimits } from '../limits.ts';
import { TextLayer } from '../text-layer.ts';
import type { ReadOptions, ReadOutcome, SourceDocument } from '../types.ts';
import { readingOrder } from './columns.ts';
import { measureSetting } from './frame.ts';
import { findFurniture } from './furniture.ts';
import type { PageLines } from './lines.ts';
import { isUnmapped } from './mapping.ts';
import { readMetadata } from './metadata.ts';
import { findNotes } from './notes.ts';
import { withPdf } from './open-pdf.ts';
import { checkStreams } from './packed-streams.ts';
import { type Allowance, readPageText } from './page-items.ts';
import { joinParagraphs } from './paragraphs.ts';
import { rowsOf } from './rows.ts';

/** Reads a PDF: a line for every paragraph; running heads, feet and page numbers are furniture. */
export async function readPdfFile(bytes: Uint8Array, { limits }: ReadOptions): Promise<ReadOutcome> {
  try {
    const document = await readPdf(bytes, { ...defaultLimits, ...limits });
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
    if (document.numPages > limits.pages) {
      throw new ReadFailure('too-many-pages', { count: document.numPages, limit: limits.pages });
    }
    const read = await readPages(document, { length: limits.textLength, limit: limits.textLength, deadline });
    const { info } = await document.getMetadata();
    return { ...read, metadata: readMetadata(info as Record<string, unknown>, document.numPages) };
  });
  const furniture = findFurniture(pages);
  const setting = measureSetting(pages, furniture);
  const beside = new Set([...furniture, ...pages.flatMap((page) => findNotes(page, furniture, setting.size))]);
  const layer = new TextLayer(limits.textLength);
  joinParagraphs(pages, beside, setting, (line) => layer.add(line));
  const text = layer.toString();
  return { format: 'pdf', text, encoding: null, metadata, blocks: layer.blocks, tables: [], markup: [], diagnostics };
}

interface ReadPages {
  readonly pages: readonly PageLines[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the pages one by one; one that is damaged, or has no text, is told of, and the others are read. */
async function readPages(document: PDFDocumentProxy, allowance: Allowance): Promise<ReadPages> {
  const pages: PageLines[] = [];
  const failed: number[] = [];
  const empty: number[] = [];
  const unmapped: number[] = [];
  let cause: unknown;
  let [length, lost] = [0, 0];
  for (let number = 1; number <= document.numPages; number++) {
    allowance.deadline.check();
    const page = await readPage(document, number, allowance).catch((reason: unknown) => {
      if (reason instanceof ReadFailure) throw reason;
      cause = reason;
      return null;
    });
    if (page === null) {
      failed.push(number);
      continue;
    }
    pages.push(page);
    const text = page.lines.map((line) => line.text).join('');
    length += text.length;
    if (text === '') empty.push(number);
    else if (isUnmapped(text)) {
      unmapped.push(number);
      lost += text.length;
    }
  }
  if (failed.length === document.numPages) throw damaged('pdf', 'page 1', cause);
  if (length === 0) throw new ReadFailure('no-text', { format: 'pdf' });
  if (lost > length / 2) throw new ReadFailure('unmapped-font');
  const told = [
    ['pages-unread', failed],
    ['pages-unmapped', unmapped],
    ['pages-without-text', empty],
  ] as const;
  const diagnostics = told
    .filter(([, numbers]) => numbers.length > 0)
    .map(([code, numbers]) => readDiagnostic(code, { count: numbers.length, pages: describePages(numbers) }));
  return { pages, diagnostics };
}

async function readPage(document: PDFDocumentProxy, number: number, allowance: Allowance): Promise<PageLines> {
  const page = await document.getPage(number);
  try {
    const { items, ...frame } = await readPageText(page, allowance);
    return { ...frame, index: number - 1, lines: readingOrder(rowsOf(items)) };
  } finally {
    page.cleanup();
  }
}

/** 3, 5–7, 12 … */
function describePages(numbers: readonly number[]): string {
  const ranges: string[] = [];
  for (let i = 0; i < numbers.length && ranges.length < 8; i++) {
    const first = numbers[i]!;
    while (numbers[i + 1] === numbers[i]! + 1) i++;
    ranges.push(numbers[i] === first ? `${first}` : `${first}–${numbers[i]}`);
  }
  return ranges.join(', ');
}
