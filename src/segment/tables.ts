import type { Table } from '../read/types.ts';
import { toEdited } from '../span/invert.ts';
import type { Offsets, PositionMap } from '../span/types.ts';
import { type ColumnWords, mayHead, roleOfHead, tellRoles } from './table-roles.ts';
import type { Cell, PlanTable } from './types.ts';

/** No head begins below so many rows: above it stand a title and its unit. */
const deepestHead = 4;
const mostColumns = 40;
/** Lines above a table that may name it, and the longest of them. */
const captionLines = 3;
const longestCaption = 60;
const unitSaid = /单位[:：]([^\n|│）)。；]{1,20})/;

/** The tables whose heads tell what they hold, in normalised text. */
export function findTables(text: string, map: PositionMap, tables: readonly Table[]): PlanTable[] {
  return tables.flatMap((table) => {
    const cells = table.cells.flatMap((cell) => {
      const { row, column, rowSpan, columnSpan, isHead } = cell;
      const at = trim(text, toEdited(map, text.length, cell));
      return at.end > at.start ? [{ ...at, row, column, rowSpan, columnSpan, isHead }] : [];
    });
    const found = understand(text, cells);
    return found ? [found] : [];
  });
}

interface HeadedCell extends Cell {
  readonly isHead: boolean;
}

function understand(text: string, cells: readonly HeadedCell[]): PlanTable | null {
  const columns = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  if (columns < 2 || columns > mostColumns) return null;
  const rows = groupRows(cells);
  const order = [...rows.keys()].sort((a, b) => a - b);
  for (const row of order.slice(0, deepestHead)) {
    const heads = rows.get(row)!;
    const known = heads.filter((cell) => mayHead(cell) && roleOfHead(text.slice(cell.start, cell.end)) !== null);
    if (known.length < 1 || heads.length < 2) continue;
    const bodyRow = endOfHead(row, order, rows);
    const body = cells.filter((cell) => cell.row >= bodyRow);
    if (body.length === 0) return null;
    const found = {
      text,
      heads: cells.filter((cell) => cell.row >= row && cell.row < bodyRow),
      body,
      columns,
      bodyRow,
    };
    const table = withRoles(found);
    if (table) return table;
  }
  return null;
}

function groupRows(cells: readonly HeadedCell[]): Map<number, HeadedCell[]> {
  const rows = new Map<number, HeadedCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

interface Parted {
  readonly text: string;
  readonly heads: readonly Cell[];
  readonly body: readonly Cell[];
  readonly columns: number;
  readonly bodyRow: number;
}

function withRoles({ text, heads, body, columns, bodyRow }: Parted): PlanTable | null {
  const wordsOf = ({ start, end }: Offsets) => text.slice(start, end);
  // A longer head is a sentence, and tells nothing.
  const headOf = (cell: Cell) => (mayHead(cell) ? wordsOf(cell) : '');
  const over = Array.from({ length: columns }, (_, at) =>
    heads.filter(({ column, columnSpan }) => column <= at && at < column + columnSpan),
  );
  const under = over.map((): string[] => []);
  for (const cell of body) under[cell.column]!.push(wordsOf(cell));
  const words = over.map((above, i): ColumnWords => ({ heads: above.map(headOf), body: under[i]! }));
  const { start } = heads[0]!;
  const unitNote = noteAbove(text, start);
  const told = tellRoles(words, unitNote !== null);
  if (!told) return null;
  return {
    start,
    end: body.at(-1)!.end,
    kind: told.kind,
    columns: told.roles.map((role, i) => ({ role, heads: over[i]! })),
    cells: [...heads, ...body],
    bodyRow,
    caption: captionAbove(text, start),
    unitNote,
  };
}

/** The first row below the head: behind its merged cells, and behind what the format calls a head. */
function endOfHead(first: number, order: readonly number[], rows: ReadonlyMap<number, readonly HeadedCell[]>): number {
  let end = rows.get(first)!.reduce((last, { row, rowSpan }) => Math.max(last, row + rowSpan), first + 1);
  for (const row of order) {
    if (row < end) continue;
    if (!rows.get(row)!.every(({ isHead }) => isHead)) break;
    end = row + 1;
  }
  // A merged head that reaches down to the last row is none.
  return Math.min(end, first + deepestHead);
}

function noteAbove(text: string, at: number): string | null {
  const lines = text.slice(Math.max(0, at - captionLines * longestCaption), at).split('\n');
  return unitSaid.exec(lines.slice(-captionLines - 1).join('\n'))?.[1]?.trim() ?? null;
}

/** The short line above a table, over the one that says its unit. */
function captionAbove(text: string, at: number): Offsets | null {
  let end = text.lastIndexOf('\n', at - 1);
  for (let i = 0; i < captionLines && end > 0; i++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const words = text.slice(start, end);
    if (words.length > longestCaption || /[。；]/.test(words)) return null;
    if (words !== '' && !/^[（(]?单位[:：]/.test(words)) return { start, end };
    end = start - 1;
  }
  return null;
}

function trim(text: string, { start, end }: Offsets): Offsets {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
