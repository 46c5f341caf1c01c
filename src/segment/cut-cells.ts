import type { Offsets } from '../span/types.ts';
import type { Line } from './lines.ts';
import type { Cell, PlanTable } from './types.ts';

/** The lines with those of tables cut into the lines of their cells; what stands between cells is left out. */
export function cutCells(lines: readonly Line[], tables: readonly PlanTable[]): readonly Line[] {
  if (tables.length === 0) return lines;
  const cut: Line[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < tables.length && tables[next]!.end <= line.start) next++;
    const table = tables[next];
    if (!table || table.start >= line.end) cut.push({ ...line, index: cut.length });
    else {
      for (const cell of cellsIn(table, line)) {
        const start = Math.max(line.start, cell.start);
        const end = Math.min(line.end, cell.end);
        if (end > start) cut.push({ start, end, index: cut.length, inTable: true });
      }
    }
  }
  return cut;
}

/** The cells that a line reaches into. */
function cellsIn({ cells }: PlanTable, line: Offsets): readonly Cell[] {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cells[middle]!.end <= line.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < cells.length && cells[end]!.start < line.end) end++;
  return cells.slice(low, end);
}
