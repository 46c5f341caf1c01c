import { readHtmlFile } from '../../../src/read/html/read-html-file.ts';
import type { ReadOptions, SourceDocument } from '../../../src/read/types.ts';

/** Reads a page, or fails with the message of its error. */
export async function readPage(html: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<SourceDocument> {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html;
  const outcome = await readHtmlFile(bytes, { path: 'a.html', ...options });
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.document;
}

/** The text layer of what stands in the body, without its last line end. */
export async function textOf(html: string): Promise<string> {
  return (await readPage(html)).text.replace(/\n$/, '');
}

/** The blocks of a page, each with its kind: `heading2 一、目标`. */
export async function blocksOf(html: string): Promise<string[]> {
  const { text, blocks } = await readPage(html);
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`);
}
