import type { Table } from '../../src/read/types.ts';

/** A table as lines a person can read: the cells of a row parted by ` | `, `#` before a head, the spans of merged cells in brackets. */
export function showTable(text: string, { cells }: Table): string[] {
  const rows: string[] = [];
  const columns: number[] = [];
  for (const { start, end, row, column, rowSpan, columnSpan, isHead } of cells) {
    const spans = rowSpan > 1 || columnSpan > 1 ? `[${rowSpan}×${columnSpan}]` : '';
    const words = `${isHead ? '#' : ''}${text.slice(start, end).replaceAll('\n', '⏎')}${spans}`;
    const gaps = ' | '.repeat(column - (columns[row] ?? 0));
    rows[row] = `${rows[row] ?? ''}${gaps}${words}`;
    columns[row] = column;
  }
  return rows;
}
