import { findGutter } from './gutter.ts';
import type { Line } from './lines.ts';
import { opensParagraph } from './openers.ts';
import type { Segment } from './rows.ts';

type Row = readonly Segment[];

const deepest = 2;
const longestLabel = 6;

const isLabel = (text: string): boolean =>
  text.length <= longestLabel && (opensParagraph(text) || /^[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+$/.test(text));

/** The lines of a page in the order in which they are read: down one column, then down the next. */
export function readingOrder(rows: readonly Row[], column = ''): Line[] {
  const gutter = column.length < deepest ? findGutter(rows.flat()) : null;
  if (gutter === null) return rows.map((row) => lineOf(row, column));
  const lines: Line[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  const closeBand = (): void => {
    for (const line of readingOrder(left, `${column}l`)) lines.push(line);
    for (const line of readingOrder(right, `${column}r`)) lines.push(line);
    left = [];
    right = [];
  };
  for (const row of rows) {
    // What runs over both columns, a title for example, ends them above and begins them anew below.
    if (row.some((segment) => segment.x < gutter && segment.right > gutter)) {
      closeBand();
      lines.push(lineOf(row, column));
      continue;
    }
    const before = row.filter(({ x }) => x < gutter);
    const behind = row.filter(({ x }) => x >= gutter);
    if (before.length > 0) left.push(before);
    if (behind.length > 0) right.push(behind);
  }
  closeBand();
  return lines;
}

function lineOf(row: Row, column: string): Line {
  const { y, size } = row.reduce((most, segment) => (segment.size > most.size ? segment : most));
  return {
    text: row.map(({ text }) => text).join('  '),
    x: row[0]!.x,
    right: row.at(-1)!.right,
    y,
    size,
    isRow: row.length > 2 || (row.length === 2 && !isLabel(row[0]!.text)),
    column,
  };
}
