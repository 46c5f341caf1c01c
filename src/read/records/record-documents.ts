import type { Diagnostic } from '../../diagnostic/types.ts';
import { sourceDiagnostic } from '../../source/diagnostics.ts';
import type { EncodingInfo } from '../../source/types.ts';
import type { ExpandContext, Held } from '../container/types.ts';
import { ReadFailure } from '../failure.ts';
import { isOwnOutput } from './own-output.ts';
import { chooseTextField } from './text-field.ts';
import type { Row } from './types.ts';

/** Rows by which the column of the text is chosen. */
const sampleRows = 100;
/** What is carried through of the other columns: not a second text. */
const mostFields = 50;
const longestValue = 1000;

/** What a table says of all its records. */
export interface TableFacts {
  readonly format: string;
  readonly encoding: EncodingInfo | null;
  /** Whether every character stands in the file as it is. */
  readonly lossless: boolean;
  /** Of the whole table: told of each record, as each stands for itself. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A document for each row of a table that has a text; its entry is the row's number. */
export async function* recordDocuments(
  rows: AsyncIterable<Row>,
  facts: TableFacts,
  { textField, only, budget }: ExpandContext,
): AsyncGenerator<Held, void> {
  let sample: Row[] | null = [];
  let field = '';
  const choose = () => {
    if (sample!.some((row) => 'fields' in row && isOwnOutput(row.fields))) throw new ReadFailure('own-output');
    // Nothing but broken rows: each says so itself.
    const isSilent = sample!.length > 0 && sample!.every((row) => 'error' in row);
    return isSilent ? '' : chooseTextField(sample!, textField);
  };
  const held = (row: Row): Held | null => {
    const entry = String(row.number);
    return only === undefined || only === entry ? heldOf(row, entry, field, facts) : null;
  };
  for await (const row of rows) {
    budget.deadline.check();
    if (sample === null) {
      const one = held(row);
      if (one) yield one;
      continue;
    }
    sample.push(row);
    if (sample.length < sampleRows) continue;
    field = choose();
    for (const one of sample.map(held)) if (one) yield one;
    sample = null;
  }
  if (sample === null) return;
  field = choose();
  for (const one of sample.map(held)) if (one) yield one;
}

function heldOf(row: Row, entry: string, field: string, facts: TableFacts): Held {
  const { format, encoding, lossless } = facts;
  if ('error' in row) return { kind: 'failed', entry, format, error: row.error };
  const text = row.fields.get(field) ?? '';
  if (text.trim() === '') return { kind: 'passed', entry, reason: 'rows' };
  const replaced = lossless ? 0 : (text.match(/\uFFFD/g)?.length ?? 0);
  const metadata = Object.fromEntries(
    [...row.fields]
      .filter(([name, value]) => name !== field && value.trim() !== '')
      .slice(0, mostFields)
      .map(([name, value]) => [name, value.length > longestValue ? `${value.slice(0, longestValue)}…` : value]),
  );
  const diagnostics = [...facts.diagnostics];
  if (encoding && replaced > 0) {
    diagnostics.push(sourceDiagnostic('invalid-bytes', { name: encoding.name, count: replaced }));
  }
  const record = { format, text, encoding: encoding && { ...encoding, replaced }, metadata, diagnostics };
  return { kind: 'record', entry, record };
}
