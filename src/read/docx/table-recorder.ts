import type { Table, TableCell } from '../types.ts';

/** A cell while its table is open. */
interface OpenCell {
  start: number;
  end: number;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  isHead: boolean;
  /** none, or how it is merged with those above and below. */
  merge: 'none' | 'restart' | 'continue';
  dropped: boolean;
}

interface OpenTable {
  readonly start: number;
  readonly cells: OpenCell[];
  /** Tables inside its cells. */
  readonly nested: Table[];
  /** The cells of the row that is open. */
  row: OpenCell[];
  rows: number;
  column: number;
  isHead: boolean;
  dropped: boolean;
  /** By column: the merged cell that reaches down to the row above. */
  reaching: Map<number, OpenCell>;
}

/** Word has no more columns than this. */
const mostColumns = 63;

/** Notes where the cells of tables stand in the text layer, as Word says it between their paragraphs. Empty cells are left out. */
export class TableRecorder {
  readonly tables: Table[] = [];
  /** Where the text layer ends now. */
  readonly #offset: () => number;
  readonly #open: OpenTable[] = [];
  #boxes = 0;

  constructor(offset: () => number) {
    this.#offset = offset;
  }

  /** The lines of a text box are placed behind the paragraph it hangs on: where, is not known yet. */
  openBox(): void {
    this.#boxes++;
  }

  closeBox(): void {
    this.#boxes--;
  }

  openTable(): void {
    if (this.#boxes > 0) return;
    this.#open.push({
      start: this.#offset(),
      cells: [],
      nested: [],
      row: [],
      rows: 0,
      column: 0,
      isHead: false,
      dropped: false,
      reaching: new Map(),
    });
  }

  openRow(): void {
    const table = this.#table;
    if (table) Object.assign(table, { row: [], column: 0, isHead: false, dropped: false });
  }

  openCell(): void {
    const table = this.#table;
    if (!table) return;
    const start = this.#offset();
    const { rows: row, column } = table;
    const merge = 'none';
    table.row.push({ start, end: start, row, column, rowSpan: 1, columnSpan: 1, isHead: false, merge, dropped: false });
  }

  /** Columns that a row leaves free before its first cell. */
  skip(columns: number): void {
    if (this.#table) this.#table.column += Math.min(columns, mostColumns);
  }

  markHead(): void {
    if (this.#table) this.#table.isHead = true;
  }

  dropRow(): void {
    if (this.#table) this.#table.dropped = true;
  }

  dropCell(): void {
    if (this.#cell) this.#cell.dropped = true;
  }

  span(columns: number): void {
    if (this.#cell) this.#cell.columnSpan = Math.max(1, Math.min(columns, mostColumns));
  }

  merge(continues: boolean): void {
    if (this.#cell) this.#cell.merge = continues ? 'continue' : 'restart';
  }

  closeCell(): void {
    const [table, cell] = [this.#table, this.#cell];
    if (!table || !cell) return;
    // The last line end is no part of it.
    cell.end = Math.max(cell.start, this.#offset() - 1);
    if (cell.dropped) table.row.pop();
    else table.column += cell.columnSpan;
  }

  closeRow(): void {
    const table = this.#table;
    if (!table || table.dropped || table.row.length === 0) return;
    const reaching = new Map<number, OpenCell>();
    for (const cell of table.row) {
      const above = cell.merge === 'continue' ? table.reaching.get(cell.column) : undefined;
      if (above) {
        above.rowSpan++;
        reaching.set(cell.column, above);
      } else if (cell.merge === 'restart') reaching.set(cell.column, cell);
      if (cell.end > cell.start) table.cells.push(Object.assign(cell, { isHead: table.isHead }));
    }
    table.reaching = reaching;
    table.rows++;
  }

  closeTable(): void {
    const table = this.#boxes > 0 ? undefined : this.#open.pop();
    if (!table || table.cells.length === 0) return;
    const { cells, nested, start } = table;
    // One row or one column around other tables is a frame; elsewhere, what is nested is the text of its cell.
    const isFrame = table.rows === 1 || cells.every(({ column }) => column === cells[0]!.column);
    const end = cells.at(-1)!.end;
    const found = nested.length > 0 && isFrame ? nested : [{ start, end, cells: cells.map(asCell) }];
    (this.#table?.nested ?? this.tables).push(...found);
  }

  get #table(): OpenTable | undefined {
    return this.#boxes > 0 ? undefined : this.#open.at(-1);
  }

  get #cell(): OpenCell | undefined {
    return this.#table?.row.at(-1);
  }
}

const asCell = ({ start, end, row, column, rowSpan, columnSpan, isHead }: OpenCell): TableCell => ({
  start,
  end,
  row,
  column,
  rowSpan,
  columnSpan,
  isHead,
});
