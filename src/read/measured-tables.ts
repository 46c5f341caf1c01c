import type { Table, TableCell } from './types.ts';

/** How a cell is merged with those above it. */
export type VerticalMerge = 'none' | 'first' | 'continued';

/** One cell as the definition of its row has it. */
export interface CellMeasure {
  /** Where it ends, in twentieths of a point. */
  readonly right: number;
  readonly merge: VerticalMerge;
  /** It is the rest of the cell before it. */
  readonly isJoined: boolean;
}

/** The definition of a row. */
export interface RowMeasures {
  readonly left: number;
  readonly cells: readonly CellMeasure[];
  readonly isHead: boolean;
}

interface Row {
  readonly cells: readonly { readonly start: number; readonly end: number }[];
  readonly measures: RowMeasures;
}

/** Edges that lie nearer to each other are one: rows that were drawn by hand never fit exactly. */
const sameEdge = 30;

/** Notes where the cells of tables stand in the text layer; the older formats of Word tell columns by their edges alone. */
export class MeasuredTables {
  readonly tables: Table[] = [];
  /** Where the text layer ends now. */
  readonly #offset: () => number;
  #rows: Row[] = [];
  #cells: { start: number; end: number }[] = [];
  #cellStart: number | null = null;

  constructor(offset: () => number) {
    this.#offset = offset;
  }

  /** A paragraph of a table follows. */
  open(): void {
    this.#cellStart ??= this.#offset();
  }

  endCell(): void {
    const start = this.#cellStart ?? this.#offset();
    // The last line end is no part of it.
    this.#cells.push({ start, end: Math.max(start, this.#offset() - 1) });
    this.#cellStart = this.#offset();
  }

  endRow(measures: RowMeasures): void {
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, measures });
    this.#cells = [];
  }

  /** The table ends, if one is open. */
  close(): void {
    const cells = cellsOf(this.#rows);
    if (cells.length > 0) this.tables.push({ start: cells[0]!.start, end: cells.at(-1)!.end, cells });
    this.#rows = [];
    this.#cells = [];
    this.#cellStart = null;
  }
}

function cellsOf(rows: readonly Row[]): TableCell[] {
  const isMeasured = rows.every(({ cells, measures }) => cells.length === measures.cells.length);
  const edges = isMeasured ? edgesOf(rows) : [];
  const found: { -readonly [Key in keyof TableCell]: TableCell[Key] }[] = [];
  let above = new Map<number, (typeof found)[number]>();
  for (const [row, { cells, measures }] of rows.entries()) {
    const reaching: typeof above = new Map();
    let last: (typeof found)[number] | undefined;
    for (const [index, { start, end }] of cells.entries()) {
      const measure = isMeasured ? measures.cells[index]! : null;
      const left = index === 0 ? measures.left : (measures.cells[index - 1]?.right ?? 0);
      const column = measure ? columnAt(edges, left) : index;
      const columnSpan = measure ? Math.max(columnAt(edges, measure.right) - column, 1) : 1;
      if (measure?.isJoined && last) {
        last.columnSpan += columnSpan;
        if (end > start) last.end = end;
        continue;
      }
      const reached = measure?.merge === 'continued' ? above.get(column) : undefined;
      if (reached) {
        reached.rowSpan++;
        reaching.set(column, reached);
      }
      const cell = { start, end, row, column, rowSpan: 1, columnSpan, isHead: measures.isHead };
      if (measure?.merge === 'first') reaching.set(column, cell);
      last = cell;
      found.push(cell);
    }
    above = reaching;
  }
  return found.filter(({ start, end }) => end > start);
}

function edgesOf(rows: readonly Row[]): number[] {
  const all = rows.flatMap(({ measures }) => [measures.left, ...measures.cells.map(({ right }) => right)]);
  const edges: number[] = [];
  for (const edge of all.sort((a, b) => a - b)) if (edge - (edges.at(-1) ?? -Infinity) > sameEdge) edges.push(edge);
  return edges;
}

/** How many columns lie left of `edge`. */
function columnAt(edges: readonly number[], edge: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= edge) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}
