import { readDocument } from '../../../src/read/read.ts';
import type { SourceDocument } from '../../../src/read/types.ts';
import { type Page, type PdfSource, type Words, writePdf } from './write-pdf.ts';

/** A PDF of one or more pages as its reader gives it; a page may be given as its words alone. */
export async function read(
  pages: readonly (Page | readonly Words[])[],
  source: Omit<PdfSource, 'pages'> = {},
): Promise<SourceDocument> {
  const whole = pages.map((page) => ('length' in page ? { words: page } : page));
  const outcome = await readDocument(writePdf({ ...source, pages: whole }), { path: '计划.pdf' });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.document;
}

/** The lines of the text layer, running heads and the like marked with `~`, headings with as many `#` as their level. */
export function linesOf({ text, blocks }: SourceDocument): string[] {
  const signs = { furniture: '~', heading: '#', table: '|', paragraph: '', 'list-item': '', code: '' };
  return blocks.map(({ kind, level, start, end }) => signs[kind].repeat(level ?? 1) + text.slice(start, end));
}

/** Lines one below the other, as they begin at `x`. */
export function column(texts: readonly string[], { x = 72, y = 100, pitch = 28, size = 16 } = {}): Words[] {
  return texts.map((text, i) => {
    const blanks = /^　*/.exec(text)![0].length;
    return { x: x + blanks * size, y: y + i * pitch, text: text.slice(blanks), size };
  });
}
