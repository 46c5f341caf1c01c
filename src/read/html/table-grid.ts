import { displayOf } from './elements.ts';
import { attribute, type Element } from './parse-page.ts';

/** A cell at its place in the grid of its table. */
export interface GridCell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHead: boolean;
}

/** A table's cells, at the places where a browser puts them. */
export interface TableGrid {
  /** Rows that the cells of the first one reach over: 指标 beside 2025年目标 over 计划 and 力争. */
  readonly headRows: number;
  readonly cells: readonly GridCell[];
}

/** More columns than a table for people has; it keeps the search for a free place short. */
const mostColumns = 1000;

const mostHeadRows = 3;

/** Lays out the rows of a table; null where it has more columns than a person would read. */
export function layOut(table: Element): TableGrid | null {
  const rows = rowsOf(table);
  /** For each column, the first row in which it is free. */
  const free: number[] = [];
  const cells: GridCell[] = [];
  for (let row = 0; row < rows.length; row++) {
    const { element, inHead } = rows[row]!;
    let column = 0;
    for (const cell of childrenNamed(element, cellNames)) {
      while ((free[column] ?? 0) > row) column++;
      const columnSpan = Math.max(1, span(cell, 'colspan', 1));
      if (column + columnSpan > mostColumns) return null;
      // A span of 0 reaches to the end; one that is too long does so too.
      const rowSpan = Math.min(span(cell, 'rowspan', 1) || rows.length, rows.length - row);
      for (let i = column; i < column + columnSpan; i++) free[i] = row + rowSpan;
      cells.push({ element: cell, row, column, rowSpan, columnSpan, isHead: inHead || cell.tagName === 'th' });
      column += columnSpan;
    }
  }
  const firstRow = cells.filter(({ row }) => row === 0).map(({ rowSpan }) => rowSpan);
  return { headRows: Math.min(Math.max(1, ...firstRow), mostHeadRows), cells };
}

const cellNames = new Set(['td', 'th']);
const rowNames = new Set(['tr']);
const groupNames = new Set(['thead', 'tbody', 'tfoot']);

function rowsOf(table: Element): { element: Element; inHead: boolean }[] {
  return childrenNamed(table, groupNames).flatMap((group) =>
    childrenNamed(group, rowNames).map((element) => ({ element, inHead: group.tagName === 'thead' })),
  );
}

function childrenNamed(parent: Element, names: ReadonlySet<string>): Element[] {
  const children = parent.childNodes.filter((child): child is Element => 'tagName' in child);
  return children.filter((child) => names.has(child.tagName) && displayOf(child) !== 'none');
}

function span(cell: Element, name: string, otherwise: number): number {
  const value = attribute(cell, name);
  return value !== undefined && /^\s*\d{1,6}/.test(value) ? Number.parseInt(value, 10) : otherwise;
}
