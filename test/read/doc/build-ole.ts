const sectorSize = 512;
const endOfChain = 0xffff_fffe;
const tableSector = 0xffff_fffd;
const listSector = 0xffff_fffc;
/** Places of sectors of the table that the head has room for. */
const inHead = 109;
const free = 0xffff_ffff;

/** A stream, or a storage with streams in it. */
export interface OleEntry {
  readonly name: string;
  readonly data?: Buffer;
  readonly inside?: readonly OleEntry[];
}

/** Packs streams as an OLE compound file: small ones into the stream of small sectors, as the format wants it. */
export function buildOle(entries: readonly OleEntry[]): Buffer {
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const put = (data: Buffer): number => {
    const first = sectors.length;
    const count = Math.ceil(data.length / sectorSize);
    for (let i = 0; i < count; i++) {
      sectors.push(Buffer.concat([data.subarray(i * sectorSize)], sectorSize));
      table.push(i + 1 < count ? first + i + 1 : endOfChain);
    }
    return count === 0 ? endOfChain : first;
  };
  const small: Buffer[] = [];
  const smallTable: number[] = [];
  const putSmall = (data: Buffer): number => {
    const first = smallTable.length;
    const count = Math.ceil(data.length / 64);
    for (let i = 0; i < count; i++) {
      small.push(Buffer.concat([data.subarray(i * 64)], 64));
      smallTable.push(i + 1 < count ? first + i + 1 : endOfChain);
    }
    return count === 0 ? endOfChain : first;
  };
  const directory: Buffer[] = [Buffer.alloc(128)];
  /** Siblings hang on each other to the right; gives the first. */
  const addAll = (list: readonly OleEntry[]): number => {
    let next = free;
    for (const { name, data, inside } of [...list].reverse()) {
      const at = directory.push(Buffer.alloc(0)) - 1;
      const child = inside ? addAll(inside) : free;
      const start = data ? (data.length < 4096 ? putSmall(data) : put(data)) : 0;
      directory[at] = entry(name, inside ? 1 : 2, next, child, start, data?.length ?? 0);
      next = at;
    }
    return next;
  };
  const first = addAll(entries);
  const smallStream = Buffer.concat(small);
  directory[0] = entry('Root Entry', 5, free, first, put(smallStream), smallStream.length);
  const directoryStart = put(Buffer.concat(directory));
  const smallTableStart = put(uint32s(smallTable));
  // The table lists its own sectors too, and those of the list of its sectors that does not fit the head.
  const perSector = sectorSize / 4;
  const listedFor = (count: number) => Math.ceil(Math.max(count - inHead, 0) / (perSector - 1));
  let tableSectors = 1;
  while (tableSectors * perSector < table.length + tableSectors + listedFor(tableSectors)) tableSectors++;
  const listSectors = listedFor(tableSectors);
  const tableStart = sectors.length;
  for (let i = 0; i < tableSectors; i++) table.push(tableSector);
  for (let i = 0; i < listSectors; i++) table.push(listSector);
  const lists = Array.from({ length: listSectors }, (_, i) => {
    const first = inHead + i * (perSector - 1);
    const places = Array.from({ length: perSector - 1 }, (_, k) =>
      first + k < tableSectors ? tableStart + first + k : free,
    );
    return uint32s([...places, i + 1 < listSectors ? tableStart + tableSectors + i + 1 : endOfChain]);
  });
  const head = Buffer.alloc(sectorSize, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.fill(0, 8, 76);
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(tableSectors, 44);
  head.writeUInt32LE(directoryStart, 48);
  head.writeUInt32LE(4096, 56);
  head.writeUInt32LE(smallTableStart, 60);
  head.writeUInt32LE(listSectors > 0 ? tableStart + tableSectors : endOfChain, 68);
  head.writeUInt32LE(listSectors, 72);
  for (let i = 0; i < Math.min(tableSectors, inHead); i++) head.writeUInt32LE(tableStart + i, 76 + 4 * i);
  const tableBytes = Buffer.alloc(tableSectors * sectorSize, 0xff);
  uint32s(table).copy(tableBytes);
  return Buffer.concat([head, ...sectors, tableBytes, ...lists]);
}

function entry(name: string, type: number, right: number, child: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes[66] = type;
  bytes[67] = 1;
  bytes.writeUInt32LE(free, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** Numbers in a row, as the formats of Office write them. */
export function uint32s(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, 4 * i);
  return bytes;
}
