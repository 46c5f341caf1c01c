import type { Offsets } from '../span/types.ts';
import { splitRow, trimmed } from './table-row.ts';
import type { Block, Table, TableCell } from './types.ts';

/** A line of a table: its cells, or a rule between rows. */
interface Row extends Offsets {
  readonly cells: readonly Offsets[];
  /** ruled: parted by signs; tabbed: by tabs alone; spaced: by blanks. */
  readonly kind: 'ruled' | 'tabbed' | 'spaced' | 'rule';
}

const signs = '|｜│┃║';
const line = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
/** What lines of tables hold: a sign, or a gap between columns. */
const telling = /[|｜│┃║\t]|\S[ \u3000]{2}|[─━═+]{3}|-{3}/;
const rule = /^[\s┌┐└┘├┤┬┴┼─━│┃╔╗╚╝╠╣╦╩╬═║┏┓┗┛┣┫┳┻╋+|:=-]+$/;
const tab = /\t/g;
const blanks = /[ \u3000]{2,}/g;
/** Heads of columns are names. */
const longestHead = 16;
const sentence = /[。；！？;!?，,]/;

/** The tables of a plain text, where it is plain that they are some: columns parted by signs, tabs or blanks in row after row. */
export function findTextTables(text: string): Table[] {
  if (!telling.test(text)) return [];
  const tables: Table[] = [];
  let rows: Row[] = [];
  const close = () => {
    const table = rows.length > 1 ? asTable(text, rows) : null;
    if (table) tables.push(table);
    rows = [];
  };
  line.lastIndex = 0;
  for (let found = line.exec(text); found && found[0] !== ''; found = line.exec(text)) {
    const row = readRow(text, found.index, found[0].trimEnd());
    if (!row || !goesOn(rows, row)) close();
    if (row) rows.push(row);
  }
  close();
  return tables;
}

/** The same tables as blocks. */
export function tableBlocks(tables: readonly Table[]): Block[] {
  return tables.map(({ start, end }) => ({ kind: 'table', start, end }));
}

function readRow(text: string, start: number, content: string): Row | null {
  if (!telling.test(content)) return null;
  const end = start + content.length;
  if (rule.test(content)) return { start, end, cells: [], kind: 'rule' };
  const ruled = splitRow(text, start, end, signs);
  if (ruled.length > 1) return { start, end, cells: ruled, kind: 'ruled' };
  const tabbed = content.includes('\t');
  const cells = splitAligned(text, start, content, tabbed ? tab : blanks);
  return cells.length > 1 ? { start, end, cells, kind: tabbed ? 'tabbed' : 'spaced' } : null;
}

function splitAligned(text: string, start: number, content: string, gap: RegExp): Offsets[] {
  const cells: Offsets[] = [];
  // Before a tab, an empty cell; blanks only indent.
  let from = content.length - content.replace(/^[ \u3000]+/, '').length;
  gap.lastIndex = from;
  for (let found = gap.exec(content); found; found = gap.exec(content)) {
    cells.push(trimmed(text, start + from, start + found.index));
    from = found.index + found[0].length;
  }
  cells.push(trimmed(text, start + from, start + content.length));
  return cells;
}

/** Whether a row has the columns of those above it; of those that tabs part, the last may be empty and leave no trace. */
function goesOn(rows: readonly Row[], row: Row): boolean {
  const first = rows.find(({ kind }) => kind !== 'rule');
  if (!first || row.kind === 'rule') return true;
  if (row.kind !== first.kind) return false;
  return row.cells.length === first.cells.length || (row.kind === 'tabbed' && row.cells.length < first.cells.length);
}

function asTable(text: string, rows: readonly Row[]): Table | null {
  const groups: Row[][] = [[]];
  for (const row of rows) {
    if (row.kind !== 'rule') groups.at(-1)!.push(row);
    else if (groups.at(-1)!.length > 0) groups.push([]);
  }
  const [first = [], ...others] = groups.filter((group) => group.length > 0);
  const body = [...first, ...others.flat()];
  if (body.length < 2) return null;
  if (body[0]!.kind !== 'ruled' && (body.length < 3 || !isHead(text, body[0]!))) return null;
  // Rules part the rows: lines between two of them are the broken lines of one row, whose cells are no stretches of the text.
  if (others.length > 1 && groups.some((group) => group.length > 1)) return null;
  const hasHead = first.length === 1 && others.length > 0;
  const cells = body.flatMap(({ cells }, row) =>
    cells.map(
      (cell, column): TableCell => ({ ...cell, row, column, rowSpan: 1, columnSpan: 1, isHead: hasHead && row === 0 }),
    ),
  );
  return { start: rows[0]!.start, end: rows.at(-1)!.end, cells };
}

function isHead(text: string, { cells }: Row): boolean {
  if (cells.length < 3) return false;
  return cells.every(({ start, end }) => end - start <= longestHead && !sentence.test(text.slice(start, end)));
}
