/** The properties that are read, by their number in [MS-DOC] 2.6. */
export const property = {
  paragraphStyle: 0x4600,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  isRowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  isHeadRow: 0x3404,
  tableDepth: 0x6649,
  outline: 0x2640,
  elsewhere: 0x6646,
  formerlyElsewhere: 0x6645,
  deleted: 0x0800,
  hidden: 0x083c,
  hiddenEnd: 0x0818,
  characterStyle: 0x4a30,
  symbol: 0x6a09,
  /** The character is no letter but stands for something. */
  special: 0x0855,
} as const;

/** What is kept: a hostile list names thousands of others, and there may be as many lists. */
const kept: ReadonlySet<number> = new Set(Object.values(property));
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];
const tableDefinition = 0xd608;
const tabChange = 0xc615;

/** Properties of a stretch of text: the last word on each, as an unsigned number. */
export interface Properties {
  get(name: number): number | undefined;
  /** The cells of a row, as its end defines them. */
  readonly row?: Buffer;
}

class PropertyList extends Map<number, number> implements Properties {
  row?: Buffer;
}

/** Reads a list of properties; of those longer than four bytes only the cells of a row. Stops where the list is cut. */
export function readProperties(list: Buffer, data: Buffer): Properties {
  const found = new PropertyList();
  read(list, found);
  // Long lists lie in the stream of data.
  const place = found.get(property.elsewhere) ?? found.get(property.formerlyElsewhere);
  if (place !== undefined && place + 2 <= data.length) {
    read(data.subarray(place + 2, place + 2 + data.readUInt16LE(place)), found);
  }
  return found;
}

function read(list: Buffer, found: PropertyList): void {
  for (let at = 0; at + 3 <= list.length; ) {
    const name = list.readUInt16LE(at);
    const size = sizes[name >> 13]!;
    at += 2;
    if (size === 0) {
      const end = at + variableSize(name, list, at);
      if (name === tableDefinition) found.row = list.subarray(at + 2, end);
      at = end;
    } else {
      if (at + size > list.length) return;
      if (kept.has(name)) found.set(name, list.readUIntLE(at, size));
      at += size;
    }
  }
}

function variableSize(name: number, list: Buffer, at: number): number {
  if (name === tableDefinition) return at + 2 <= list.length ? list.readUInt16LE(at) + 1 : 2;
  const size = list[at]!;
  if (name !== tabChange || size < 255) return size + 1;
  const removed = list[at + 1] ?? 0;
  return 3 + 4 * removed + 3 * (list[at + 2 + 4 * removed] ?? 0);
}
