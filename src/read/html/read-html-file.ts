import { Deadline, ReadFailure } from '../failure.ts';
import { defaultLimits } from '../limits.ts';
import { TextLayer } from '../text-layer.ts';
import type { ReadOptions, ReadOutcome, SourceDocument, Table } from '../types.ts';
import { decodePage } from './charset.ts';
import { readMetadata } from './metadata.ts';
import { PageReader } from './page-reader.ts';
import { parsePage } from './parse-page.ts';
import { revealArticle } from './reveal.ts';
import { surveyPage } from './survey.ts';
import { readTable } from './table-reader.ts';
import { walk } from './walk.ts';

/** What the reader is told besides the bytes and the options. */
export interface PageOrigin {
  /** html, mhtml. */
  readonly format: string;
  /** The charset that the page's envelope declares. */
  readonly envelope?: string;
}

/** Reads an HTML page as a source document: what a reader sees of it is the source text. */
export async function readHtmlFile(
  bytes: Uint8Array,
  options: ReadOptions,
  { format, envelope }: PageOrigin = { format: 'html' },
): Promise<ReadOutcome> {
  const decoded = await decodePage(bytes, {
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(envelope === undefined ? {} : { envelope }),
  });
  if (!decoded.ok) return { ok: false, error: decoded.error, format };
  const { text, encoding, diagnostics } = decoded.value;
  try {
    // What the decoding says of places speaks of the bytes' text, not of the text layer.
    const placeless = diagnostics.map((it) => ({ ...it, span: null }));
    return {
      ok: true,
      document: { format, encoding, markup: [], diagnostics: placeless, ...readPage(text, format, options) },
    };
  } catch (cause) {
    if (cause instanceof ReadFailure) return { ok: false, error: cause.error, format };
    throw cause;
  }
}

function readPage(
  html: string,
  format: string,
  options: ReadOptions,
): Pick<SourceDocument, 'text' | 'metadata' | 'blocks' | 'tables'> {
  const limits = { ...defaultLimits, ...options.limits };
  const deadline = new Deadline(limits.seconds);
  const page = parsePage(html, deadline);
  deadline.check();
  revealArticle(page);
  const { furniture, grids } = surveyPage(page);
  deadline.check();
  const layer = new TextLayer(limits.textLength);
  const tables: Table[] = [];
  const reader = new PageReader(
    {
      add: (line) => layer.add(line),
      takeTable: (element) => {
        const grid = grids.get(element);
        if (grid) tables.push(readTable(element, grid, layer));
        return grid !== undefined;
      },
    },
    furniture,
  );
  walk(page, reader);
  reader.endParagraph();
  deadline.check();
  const text = layer.toString();
  if (text.trim() === '') throw new ReadFailure('no-text', { format });
  return { text, metadata: readMetadata(page), blocks: layer.blocks, tables };
}
