import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { openText } from '../../source/decode.ts';
import type { OpenText } from '../../source/types.ts';
import type { ExpandContext, Held } from '../container/types.ts';
import { damaged, ReadFailure } from '../failure.ts';
import { extensionOf } from '../registry.ts';
import { nameColumns } from './columns.ts';
import { recordDocuments } from './record-documents.ts';
import type { RawRow } from './types.ts';

/** The documents of a table of comma- or tab-separated values. */
export async function* expandCsv(bytes: Uint8Array, context: ExpandContext): AsyncGenerator<Held, void> {
  const { pieces, ...facts } = await openTable(bytes, context);
  const rows = readRows(pieces, context.path, context.budget.limits.textLength);
  yield* recordDocuments(nameColumns(rows), { format: 'csv', ...facts }, context);
}

/** The text of a table in any encoding; throws a {@link ReadFailure} where it is none. */
export async function openTable(bytes: Uint8Array, { encoding }: ExpandContext): Promise<OpenText> {
  const opened = await openText(bytes, encoding === undefined ? {} : { encoding });
  if (!opened.ok) throw new ReadFailure(opened.error);
  return opened.value;
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

async function* readRows(text: Iterable<string>, path: string, mostLength: number): AsyncGenerator<RawRow, void> {
  const pieces = text[Symbol.iterator]();
  const head: string = pieces.next().value ?? '';
  const parser = parse({
    delimiter: delimiterOf(head, path),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // 建设"两馆一站": what is quoted is told by the first sign of a cell alone.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: mostLength,
  });
  let place = 0;
  try {
    for await (const cells of Readable.from(chain(head, pieces)).pipe(parser) as AsyncIterable<string[]>) {
      yield { place: ++place, cells: [...cells.entries()].filter(([, text]) => text !== '') };
    }
  } catch (cause) {
    throw cause instanceof ReadFailure ? cause : damaged('csv', `row ${place + 1}`, cause);
  }
}

function* chain(head: string, rest: Iterator<string>): Generator<string> {
  yield head;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}
