import type { HeadRole } from '../../lexicon/structure/table-heads.ts';
import type { Cell, PlanTable } from '../../segment/types.ts';
import type { Offsets } from '../../span/types.ts';

/** Finds the cells of a table by their place. */
export class TableIndex {
  readonly table: PlanTable;
  /** By column, the cells that reach over it, from the top down. */
  readonly #columns: readonly Cell[][];
  readonly #rows = new Map<number, Cell[]>();

  constructor(table: PlanTable) {
    this.table = table;
    this.#columns = table.columns.map(() => []);
    for (const cell of table.cells) {
      for (let i = cell.column; i < cell.column + cell.columnSpan; i++) this.#columns[i]?.push(cell);
      const row = this.#rows.get(cell.row);
      if (row) row.push(cell);
      else this.#rows.set(cell.row, [cell]);
    }
  }

  /** The cell that `offset` stands in, or null. */
  cellAt(offset: number): Cell | null {
    const { cells } = this.table;
    let low = 0;
    let high = cells.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cells[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    const cell = cells[low];
    return cell && cell.start <= offset ? cell : null;
  }

  /** The cells that begin in a row. */
  row(row: number): readonly Cell[] {
    return this.#rows.get(row) ?? [];
  }

  /** The text of a row: from its first cell to its last. */
  rowSpan(row: number): Offsets {
    const cells = this.row(row);
    return { start: cells[0]!.start, end: cells.at(-1)!.end };
  }

  /** The cell of a column that holds for a row: one that stands there, or is merged over it. */
  cell(row: number, column: number): Cell | null {
    const above = this.lastAbove(row, column);
    return above && row < above.row + above.rowSpan && above.row >= this.table.bodyRow ? above : null;
  }

  /** The last cell of a column that begins in a row or above it: a head of several rows is often written once. */
  lastAbove(row: number, column: number): Cell | null {
    const cells = this.#columns[column] ?? [];
    let low = 0;
    let high = cells.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cells[middle]!.row <= row) low = middle + 1;
      else high = middle;
    }
    return cells[low - 1] ?? null;
  }

  /** The cells of a row in the columns of a role, each once, from left to right. */
  cellsOf(row: number, role: HeadRole): Cell[] {
    const found: Cell[] = [];
    for (const [column, { role: its }] of this.table.columns.entries()) {
      const cell = its === role ? this.cell(row, column) : null;
      if (cell && cell !== found.at(-1)) found.push(cell);
    }
    return found;
  }
}
