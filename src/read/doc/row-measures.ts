import type { CellMeasure, RowMeasures } from '../measured-tables.ts';
import { type Properties, property } from './property-list.ts';

const cellSize = 20;

/** The cells of a row as the mark at its end defines them: how many, their edges, and how each is merged. */
export function readRow(properties: Properties): RowMeasures {
  const { row } = properties;
  const isHead = properties.get(property.isHeadRow) === 1;
  if (!row || row.length < 3) return { left: 0, cells: [], isHead };
  const count = Math.min(row[0]!, Math.floor((row.length - 3) / 2));
  const cells = Array.from({ length: count }, (_, i): CellMeasure => {
    const at = 3 + 2 * count + cellSize * i;
    const flags = at + 2 <= row.length ? row.readUInt16LE(at) : 0;
    // Bits 0 and 1: merged with the cell before; 5 and 6: with the one above, 3 where it is the first of these.
    const vertical = (flags >> 5) & 3;
    return {
      right: row.readInt16LE(3 + 2 * i),
      merge: vertical === 0 ? 'none' : vertical === 1 ? 'continued' : 'first',
      isJoined: (flags & 2) !== 0,
    };
  });
  return { left: row.readInt16LE(1), cells, isHead };
}
