import type { TextRecord } from '../container/types.ts';
import { formats } from '../registry.ts';
import type { ReadOptions, ReadOutcome } from '../types.ts';

/** Reads the text of a record: as a page where it is one and pages are read, else as plain text. */
export async function readRecord(record: TextRecord, options: ReadOptions): Promise<ReadOutcome> {
  const { format, text, encoding, metadata, diagnostics } = record;
  const readHtml = isMarkup(text) ? formats.find(({ name }) => name === 'html')?.read : undefined;
  if (!readHtml) {
    const document = { format, text, encoding, metadata, blocks: [], tables: [], markup: [], diagnostics };
    return { ok: true, document };
  }
  const page = await readHtml(Buffer.from(text), { ...options, encoding: 'UTF-8' });
  if (!page.ok) return { ...page, format };
  const { document } = page;
  return {
    ok: true,
    document: {
      ...document,
      format,
      encoding,
      metadata: { ...document.metadata, ...metadata },
      diagnostics: [...diagnostics, ...document.diagnostics],
    },
  };
}

const tag = /<\/?(?:p|br|div|span|table|t[dr]|h[1-6]|[uo]l|li|strong|html|body)(?:\s[^<>]*)?\/?>/gi;

/** Whether a cell holds HTML: a tag may be a slip, a handful is none. */
function isMarkup(text: string): boolean {
  const head = text.slice(0, 20_000);
  return (head.match(tag)?.length ?? 0) >= 3;
}
