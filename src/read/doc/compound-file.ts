import { damaged } from '../failure.ts';

// Libraries for compound files follow a chain of sectors as long as it leads on: a few bytes that make it a ring stop them for
// ever. Here a chain is as long as the file at most.

const freeSector = 0xffff_fff0;
const entrySize = 128;
const streamEntry = 2;
const rootEntry = 5;
/** Streams below this size lie in sectors of 64 bytes. */
const smallStream = 4096;

interface Entry {
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** An OLE compound file, of which single streams are read. What lies behind a cut end of the file is missing, no error. */
export class CompoundFile {
  readonly #file: Buffer;
  readonly #sectorSize: number;
  readonly #table: Uint32Array;
  #smallTable: Uint32Array | null = null;
  #smallSectors: Buffer | null = null;
  readonly #root: Entry;
  readonly #smallTableStart: number;
  readonly #entries = new Map<string, Entry>();

  /** Throws a {@link ReadFailure} where the head or the directory makes no sense. */
  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (file.length < 512) throw damaged('doc', 'OLE', 'no header');
    const shift = file.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw damaged('doc', 'OLE', 'no sector size');
    this.#file = file;
    this.#sectorSize = 1 << shift;
    this.#table = this.#readTable();
    this.#smallTableStart = file.readUInt32LE(60);
    const directory = this.#chain(file.readUInt32LE(48));
    const root = readEntry(directory, 0);
    if (root?.type !== rootEntry) throw damaged('doc', 'OLE', 'no root');
    this.#root = root;
    this.#readNames(directory);
  }

  /** Whether a stream or a storage of this name lies at the top. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The bytes of a stream at the top; null where there is none. */
  stream(name: string): Buffer | null {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry?.type !== streamEntry) return null;
    const whole = entry.size < smallStream ? this.#smallChain(entry.start) : this.#chain(entry.start);
    return whole.subarray(0, entry.size);
  }

  /** The table that says of each sector which one comes next; the sectors it lies in are listed in the head, and then in a chain. */
  #readTable(): Uint32Array {
    const sectors = Math.ceil(this.#file.length / this.#sectorSize);
    const perSector = this.#sectorSize / 4;
    const wanted = Math.ceil(sectors / perSector);
    const places: number[] = [];
    for (let i = 0; i < 109; i++) places.push(this.#file.readUInt32LE(76 + 4 * i));
    let next = this.#file.readUInt32LE(68);
    for (let steps = 0; next < freeSector && steps <= wanted; steps++) {
      const list = this.#sector(next);
      if (list.length < this.#sectorSize) break;
      for (let i = 0; i < perSector - 1; i++) places.push(list.readUInt32LE(4 * i));
      next = list.readUInt32LE(this.#sectorSize - 4);
    }
    const parts = places.slice(0, wanted).map((place) => (place < freeSector ? this.#sector(place) : Buffer.alloc(0)));
    // A sector that is missing must not move the others, and leads nowhere.
    const missing = Buffer.alloc(this.#sectorSize, 0xff);
    return numbers(parts.flatMap((part) => [part, missing.subarray(part.length)]));
  }

  #sector(index: number): Buffer {
    const start = (index + 1) * this.#sectorSize;
    return this.#file.subarray(start, start + this.#sectorSize);
  }

  #chain(start: number): Buffer {
    const found: Buffer[] = [];
    for (let next = start; next < this.#table.length && found.length < this.#table.length; next = this.#table[next]!) {
      found.push(this.#sector(next));
    }
    return Buffer.concat(found);
  }

  #smallChain(start: number): Buffer {
    this.#smallTable ??= numbers([this.#chain(this.#smallTableStart)]);
    this.#smallSectors ??= this.#chain(this.#root.start);
    const found: Buffer[] = [];
    const table = this.#smallTable;
    for (let next = start; next < table.length && found.length < table.length; next = table[next]!) {
      found.push(this.#smallSectors.subarray(next * 64, next * 64 + 64));
    }
    return Buffer.concat(found);
  }

  /** The names at the top: embedded objects further down have streams of the same names. */
  #readNames(directory: Buffer): void {
    const seen = new Set<number>();
    const open = [directory.readUInt32LE(76)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const entry = readEntry(directory, next);
      if (!entry || seen.has(next)) continue;
      seen.add(next);
      const at = next * entrySize;
      const length = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
      const name = directory.toString('utf16le', at, at + length).toLowerCase();
      if (!this.#entries.has(name)) this.#entries.set(name, entry);
      open.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72));
    }
  }
}

function readEntry(directory: Buffer, index: number): Entry | null {
  const at = index * entrySize;
  if (at + entrySize > directory.length) return null;
  return { type: directory[at + 66]!, start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) };
}

function numbers(parts: readonly Buffer[]): Uint32Array {
  const joined = Buffer.concat(parts);
  return Uint32Array.from({ length: Math.floor(joined.length / 4) }, (_, i) => joined.readUInt32LE(4 * i));
}
