import { countHan } from './han.ts';
import type { RawRow, Row } from './types.ts';

/** Rows in which the head is looked for: above it may stand a title. */
const headRows = 20;
/** A head names; what is longer tells. */
const longestName = 60;

/** Finds the row that names the columns, and gives the rows below it under these names, counted from it. */
export async function* nameColumns(rows: AsyncIterable<RawRow>): AsyncGenerator<Row, void> {
  let first: RawRow[] | null = [];
  let head: Head | null = null;
  const row = ({ place, cells }: RawRow): Row => ({
    number: place - head!.place,
    fields: fieldsOf(head!.names, cells),
  });
  for await (const raw of rows) {
    if (first === null) yield row(raw);
    else {
      first.push(raw);
      if (first.length < headRows) continue;
      head = findHead(first);
      for (const one of first) if (one.place > head.place) yield row(one);
      first = null;
    }
  }
  if (first === null || first.length === 0) return;
  head = findHead(first);
  for (const one of first) if (one.place > head.place) yield row(one);
}

interface Head {
  readonly place: number;
  readonly names: ReadonlyMap<number, string>;
}

/** The first row that is filled as far as rows mostly are; where that one is text itself, columns go by their numbers. */
function findHead(rows: readonly RawRow[]): Head {
  const filled = ({ cells }: RawRow) => cells.filter(([, text]) => text.trim() !== '').length;
  const usual = rows.map(filled).sort((a, b) => a - b)[rows.length >> 1]!;
  const { place, cells } = rows.find((row) => filled(row) > usual / 2) ?? rows[0]!;
  if (cells.some(([, text]) => countHan(text) > longestName)) return { place: place - 1, names: new Map() };
  return { place, names: new Map(cells.map(([column, text]) => [column, text.trim().replace(/\s+/g, ' ')])) };
}

/** The cells of a row by the names of their columns; a column without a name of its own goes by its number. */
function fieldsOf(names: Head['names'], cells: RawRow['cells']): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [column, text] of cells) {
    const name = names.get(column) || String(column + 1);
    fields.set(fields.has(name) ? `${name} (${column + 1})` : name, text);
  }
  return fields;
}
