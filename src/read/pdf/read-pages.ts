import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Diagnostic } from '../../diagnostic/types.ts';
import { readDiagnostic } from '../diagnostics.ts';
import { damaged, ReadFailure } from '../failure.ts';
import { isBlankPage } from './blank-page.ts';
import { readingOrder } from './columns.ts';
import { findGrids } from './grid.ts';
import type { PageLines } from './lines.ts';
import { isUnmapped } from './mapping.ts';
import { type Allowance, readPageText } from './page-items.ts';
import { fillGrids } from './page-tables.ts';
import { rowsOf } from './rows.ts';
import { readRules } from './rules.ts';

/** The pages that could be read, and what is to be said of the others. */
export interface ReadPages {
  readonly pages: readonly PageLines[];
  readonly diagnostics: readonly Diagnostic[];
}

/** So many lines with a gap in them may be the rows of a table. */
const fewestRows = 2;

/** Reads the pages one by one; one that is damaged, or has no text, is told of, and the others are read. */
export async function readPages(document: PDFDocumentProxy, allowance: Allowance): Promise<ReadPages> {
  const pages: PageLines[] = [];
  const told = {
    'pages-unread': [] as number[],
    'pages-unmapped': [] as number[],
    'pages-without-text': [] as number[],
  };
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
      told['pages-unread'].push(number);
      continue;
    }
    pages.push(page.lines);
    const text = textOf(page.lines);
    length += text.length;
    if (text === '' && !page.isBlank) told['pages-without-text'].push(number);
    else if (isUnmapped(text)) {
      told['pages-unmapped'].push(number);
      lost += text.length;
    }
  }
  if (pages.length === 0) throw damaged('pdf', 'page 1', cause);
  if (length === 0) throw new ReadFailure('no-text', { format: 'pdf' });
  if (lost > length / 2) throw new ReadFailure('unmapped-font');
  const diagnostics = (Object.keys(told) as (keyof typeof told)[])
    .filter((code) => told[code].length > 0)
    .map((code) => readDiagnostic(code, { count: told[code].length, pages: describePages(told[code]) }));
  return { pages, diagnostics };
}

interface ReadPage {
  readonly lines: PageLines;
  readonly isBlank: boolean;
}

async function readPage(document: PDFDocumentProxy, number: number, allowance: Allowance): Promise<ReadPage> {
  const page = await document.getPage(number);
  try {
    const lines = { ...(await layOut(page, allowance)), index: number - 1 };
    return { lines, isBlank: textOf(lines) === '' && (await isBlankPage(page)) };
  } finally {
    page.cleanup();
  }
}

/** Only where the text stands in rows with gaps is it worth while to look for the lines of a table. */
async function layOut(page: PDFPageProxy, allowance: Allowance): Promise<Omit<PageLines, 'index'>> {
  const { items, aside, placement } = await readPageText(page, allowance);
  const { width, height } = placement;
  const rows = rowsOf(items);
  if (rows.filter((row) => row.length > 1).length < fewestRows) {
    return { width, height, aside, lines: readingOrder(rows), tables: [] };
  }
  const { tables, rest } = fillGrids(findGrids(await readRules(page, placement)), items);
  return { width, height, aside, lines: readingOrder(tables.length > 0 ? rowsOf(rest) : rows), tables };
}

const textOf = ({ lines, tables }: PageLines): string =>
  [...lines, ...tables.flatMap(({ cells }) => cells)].map(({ text }) => text).join('');

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
