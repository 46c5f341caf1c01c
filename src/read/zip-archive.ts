import { getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { Deadline, damaged, ReadFailure } from './failure.ts';
import type { ReadLimits } from './limits.ts';
import { type Entry, readZipDirectory, refuseBomb, unpackEntry } from './zip-entries.ts';

/**
 * The parts of an office package, by the names that its central directory gives: nothing is unpacked until a part is asked
 * for, and no part beyond the limits.
 */
export class ZipArchive {
  readonly format: string;
  readonly deadline: Deadline;
  readonly limits: ReadLimits;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, readonly Entry[]>;
  #unpacked = 0;

  private constructor(
    format: string,
    zip: ZipFile,
    entries: ReadonlyMap<string, readonly Entry[]>,
    limits: ReadLimits,
    deadline: Deadline,
  ) {
    this.format = format;
    this.#zip = zip;
    this.#entries = entries;
    this.limits = limits;
    this.deadline = deadline;
  }

  /** Reads the central directory of a zip that is `format` (docx, xlsx …). Throws a {@link ReadFailure} where it breaks a limit or makes no sense. */
  static async open(
    bytes: Uint8Array,
    format: string,
    limits: ReadLimits,
    deadline = new Deadline(limits.seconds),
  ): Promise<ZipArchive> {
    const { zip, entries, fault } = await readZipDirectory(bytes, format, limits);
    if (fault) throw fault;
    // Pictures that are never unpacked may be large, but no picture shrinks to a two-hundredth.
    refuseBomb(entries, bytes, limits);
    const parts = new Map<string, Entry[]>();
    for (const entry of entries) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      const wrong = validateFileName(name);
      if (wrong !== null) throw damaged(format, 'zip', wrong);
      const key = partKey(name);
      const same = parts.get(key);
      if (same) same.push(entry);
      else parts.set(key, [entry]);
    }
    return new ZipArchive(format, zip, parts, limits, deadline);
  }

  /** Whether there is a part of this name; part names tell no case. */
  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /** Unpacks a part piece by piece; throws a {@link ReadFailure} as soon as it breaks a limit. */
  async *chunks(name: string): AsyncGenerator<Uint8Array, void> {
    const [entry, second] = this.#entries.get(partKey(name)) ?? [];
    if (!entry) throw damaged(this.format, name, 'missing part');
    if (second) throw new ReadFailure('zip-duplicate-entry', { part: name });
    const { format, limits, deadline } = this;
    const left = limits.totalBytes - this.#unpacked;
    for await (const chunk of unpackEntry(this.#zip, entry, { part: name, format, limits, left, deadline })) {
      this.#unpacked += chunk.byteLength;
      yield chunk;
    }
  }
}

const partKey = (name: string): string => name.replace(/^\//, '').toLowerCase();
