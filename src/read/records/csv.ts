import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { decodeBytes } from '../../source/decode.ts';
import type { EncodingInfo } from '../../source/types.ts';
import type { ExpandContext, Held } from '../container/types.ts';
import { damaged, ReadFailure } from '../failure.ts';
import { extensionOf } from '../registry.ts';
import { nameColumns } from './columns.ts';
import { recordDocuments } from './record-documents.ts';
import type { RawRow } from './types.ts';

/** The documents of a table of comma- or tab-separated values. */
export async function* expandCsv(bytes: Uint8Array, context: ExpandContext): AsyncGenerator<Held, void> {
  const { text, encoding } = await decodeTable(bytes, context);
  const rows = readRows(text, delimiterOf(text, context.path), context.budget.limits.textLength);
  yield* recordDocuments(nameColumns(rows), { format: 'csv', encoding }, context);
}

/** The text of a table in any encoding; throws a {@link ReadFailure} where it is none. */
export async function decodeTable(
  bytes: Uint8Array,
  { encoding }: ExpandContext,
): Promise<{ text: string; encoding: EncodingInfo }> {
  const decoded = await decodeBytes(bytes, encoding === undefined ? {} : { encoding });
  if (!decoded.ok) throw new ReadFailure(decoded.error);
  return decoded.value;
}

const delimiters = [',', '\t', ';', '|'] as const;

/** What a `.tsv` says, else the sign that the first lines have most of: spreadsheets write tabs and semicolons into `.csv`, too. */
function delimiterOf(text: string, path: string): string {
  if (extensionOf(path) === 'tsv') return '\t';
  const head = text
    .slice(0, 10_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/, 3)
    .join('\n');
  const count = (sign: string) => head.split(sign).length;
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const sliceLength = 65_536;

/** Pieces of a text that cut no surrogate pair. */
function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + sliceLength, text.length);
    if (/[\ud800-\udbff]/.test(text[end - 1]!) && end < text.length) end++;
    yield text.slice(at, end);
    at = end;
  }
}

async function* readRows(text: string, delimiter: string, mostLength: number): AsyncGenerator<RawRow, void> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // 建设"两馆一站": what is quoted is told by the first sign of a cell alone.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: mostLength,
  });
  let place = 0;
  try {
    for await (const cells of Readable.from(slices(text)).pipe(parser) as AsyncIterable<string[]>) {
      yield { place: ++place, cells };
    }
  } catch (cause) {
    throw cause instanceof ReadFailure ? cause : damaged('csv', `row ${place + 1}`, cause);
  }
}
