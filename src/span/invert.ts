import type { Offsets, PositionMap } from './types.ts';

/** The stretch of an edited text of `length` that was made from a stretch of its source; empty where nothing of it is left. */
export function toEdited(map: PositionMap, length: number, { start, end }: Offsets): Offsets {
  const first = firstFrom(map, length, start);
  return { start: first, end: end > start ? firstFrom(map, length, end) : first };
}

/** The first offset of the edited text whose character stands at `source` or behind it. */
function firstFrom(map: PositionMap, length: number, source: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (map.toSource(middle) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
