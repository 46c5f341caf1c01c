import { type Properties, readProperties } from './property-list.ts';

const pageSize = 512;

/** Properties of the bytes from `start` to `end` of the text stream. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly properties: Properties;
}

const none: Properties = new Map();

/** Where properties begin and end, in the order of the bytes; they are read when they are first asked for. */
export class PropertyPages {
  readonly #main: Buffer;
  readonly #data: Buffer;
  readonly #isParagraph: boolean;
  /** Start, end and place of each run, by its start. */
  readonly #runs: readonly (readonly [start: number, end: number, place: number])[];
  readonly #read = new Map<number, PropertyRun>();

  /** `index` is the table that names the pages (PlcfBteChpx, PlcfBtePapx). */
  constructor(main: Buffer, data: Buffer, index: Buffer, isParagraph: boolean) {
    this.#main = main;
    this.#data = data;
    this.#isParagraph = isParagraph;
    this.#runs = readPages(main, index, isParagraph).sort(([a], [b]) => a - b);
  }

  /** The run that holds the byte `at`; where none does, one without properties up to the next. */
  find(at: number): PropertyRun {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#runs[middle]![0] <= at) low = middle + 1;
      else high = middle;
    }
    const run = this.#runs[low - 1];
    if (run && at < run[1]) return this.#open(low - 1, run);
    return { start: at, end: this.#runs[low]?.[0] ?? Number.POSITIVE_INFINITY, style: 0, properties: none };
  }

  #open(index: number, [start, end, place]: readonly [number, number, number]): PropertyRun {
    const known = this.#read.get(index);
    if (known) return known;
    const list = place === 0 ? Buffer.alloc(0) : this.#isParagraph ? this.#paragraphList(place) : this.#list(place);
    const style = this.#isParagraph && list.length >= 2 ? list.readUInt16LE(0) : 0;
    const properties = readProperties(this.#isParagraph ? list.subarray(2) : list, this.#data);
    const run = { start, end, style, properties };
    this.#read.set(index, run);
    return run;
  }

  #list(place: number): Buffer {
    return this.#main.subarray(place + 1, place + 1 + (this.#main[place] ?? 0));
  }

  /** The length counts words; where it is 0, the next byte counts them. */
  #paragraphList(place: number): Buffer {
    const words = this.#main[place] ?? 0;
    if (words > 0) return this.#main.subarray(place + 1, place + 2 * words);
    return this.#main.subarray(place + 2, place + 2 + 2 * (this.#main[place + 1] ?? 0));
  }
}

function readPages(main: Buffer, index: Buffer, isParagraph: boolean): [number, number, number][] {
  const found: [number, number, number][] = [];
  const pages = Math.max(Math.floor((index.length - 4) / 8), 0);
  // A page that is named twice would only say the same again.
  const seen = new Set<number>();
  for (let i = 0; i < pages; i++) {
    const from = (index.readUInt32LE(4 * (pages + 1) + 4 * i) & 0x3fffff) * pageSize;
    if (seen.has(from) || from + pageSize > main.length) continue;
    seen.add(from);
    const entry = isParagraph ? 13 : 1;
    const runs = Math.min(main[from + pageSize - 1]!, Math.floor((pageSize - 5) / (4 + entry)));
    for (let run = 0; run < runs; run++) {
      const start = main.readUInt32LE(from + 4 * run);
      const end = main.readUInt32LE(from + 4 * run + 4);
      const offset = 2 * main[from + 4 * (runs + 1) + entry * run]!;
      if (start < end) found.push([start, end, offset === 0 ? 0 : from + offset]);
    }
  }
  return found;
}
