import { sourceError } from '../../source/diagnostics.ts';
import type { ExpandContext, Held } from '../container/types.ts';
import { readError } from '../diagnostics.ts';
import { damaged, ReadFailure } from '../failure.ts';
import { openTable } from './csv.ts';
import { isOwnOutput } from './own-output.ts';
import { recordDocuments } from './record-documents.ts';
import type { Row } from './types.ts';

/** The documents of an NDJSON file: an object a line. */
export async function* expandNdjson(bytes: Uint8Array, context: ExpandContext): AsyncGenerator<Held, void> {
  const { pieces, ...facts } = await openTable(bytes, context);
  yield* recordDocuments(readLines(pieces), { format: 'ndjson', ...facts }, context);
}

/** The documents of a JSON file: an array of objects. */
export async function* expandJson(bytes: Uint8Array, context: ExpandContext): AsyncGenerator<Held, void> {
  // Unlike the other tables, this one is in memory as a whole.
  const { partBytes: limit } = context.budget.limits;
  if (bytes.byteLength > limit)
    throw new ReadFailure(sourceError('file-too-large', { bytes: bytes.byteLength, limit }));
  const { pieces, ...facts } = await openTable(bytes, context);
  let value: unknown;
  try {
    value = JSON.parse([...pieces].join(''));
  } catch (cause) {
    throw damaged('json', 'json', cause);
  }
  if (isObject(value) && isOwnOutput(new Set(Object.keys(value)))) throw new ReadFailure('own-output');
  if (!Array.isArray(value) || !value.every(isObject)) throw new ReadFailure('no-records');
  yield* recordDocuments(listRows(value), { format: 'json', ...facts }, context);
}

async function* listRows(objects: readonly object[]): AsyncGenerator<Row, void> {
  for (const [i, object] of objects.entries()) yield { number: i + 1, fields: fieldsOf(object) };
}

async function* readLines(pieces: Iterable<string>): AsyncGenerator<Row, void> {
  let number = 0;
  for (const line of linesOf(pieces)) {
    number++;
    if (line.trim() !== '') yield readLine(line, number);
  }
}

/** The lines of a text that comes in pieces; each piece is looked at once, however long a line is. */
function* linesOf(pieces: Iterable<string>): Generator<string> {
  let open: string[] = [];
  for (const piece of pieces) {
    let at = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', at)) {
      yield open.join('') + piece.slice(at, end);
      open = [];
      at = end + 1;
    }
    open.push(piece.slice(at));
  }
  yield open.join('');
}

function readLine(line: string, number: number): Row {
  try {
    const value: unknown = JSON.parse(line);
    if (isObject(value)) return { number, fields: fieldsOf(value) };
    return {
      number,
      error: readError('broken-record', { line: number, reason: Array.isArray(value) ? '[]' : typeof value }),
    };
  } catch (cause) {
    const said = (cause as Error).message.replace(/[\p{Cc}\p{Cf}]/gu, '');
    return { number, error: readError('broken-record', { line: number, reason: said.slice(0, 100) }) };
  }
}

/** What an object says, as strings; null says nothing. */
function fieldsOf(object: object): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(object)) {
    if (value === null) continue;
    fields.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return fields;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
