import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Deadline, damaged, ReadFailure } from './failure.ts';
import { type ReadLimits, ratioFreeBytes } from './limits.ts';

/**
 * The parts of a zip, by the names that its central directory gives: nothing is unpacked until a part is asked for, and no
 * part beyond the limits.
 */
export class ZipArchive {
  readonly deadline: Deadline;
  readonly limits: ReadLimits;
  readonly #format: string;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, readonly Entry[]>;
  #unpacked = 0;

  private constructor(
    format: string,
    zip: ZipFile,
    entries: ReadonlyMap<string, readonly Entry[]>,
    limits: ReadLimits,
  ) {
    this.#format = format;
    this.#zip = zip;
    this.#entries = entries;
    this.limits = limits;
    this.deadline = new Deadline(limits.seconds);
  }

  /** Reads the central directory of a zip that is `format` (docx, xlsx, zip …). Throws a {@link ReadFailure} where it breaks a limit or makes no sense. */
  static async open(bytes: Uint8Array, format: string, limits: ReadLimits): Promise<ZipArchive> {
    const entries = new Map<string, Entry[]>();
    let declared = 0;
    try {
      const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      const refuse = (count: number) => new ReadFailure('zip-too-many-entries', { count, limit: limits.entries });
      if (zip.entryCount > limits.entries) throw refuse(zip.entryCount);
      for await (const entry of zip.eachEntry()) {
        const name = partKey(entry.fileName);
        const same = entries.get(name);
        if (same) same.push(entry);
        else entries.set(name, [entry]);
        declared += entry.uncompressedSize;
      }
      // Pictures that are never unpacked may be large, but no picture shrinks to a two-hundredth.
      if (declared > limits.totalBytes && declared > bytes.byteLength * limits.ratio) {
        throw bomb('zip', limits.totalBytes);
      }
      return new ZipArchive(format, zip, entries, limits);
    } catch (cause) {
      throw cause instanceof ReadFailure ? cause : damaged(format, 'zip', cause);
    }
  }

  /** Whether there is a part of this name; part names tell no case. */
  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /** Unpacks a part piece by piece; throws a {@link ReadFailure} as soon as it breaks a limit. */
  async *chunks(name: string): AsyncGenerator<Uint8Array, void> {
    const [entry, second] = this.#entries.get(partKey(name)) ?? [];
    if (!entry) throw damaged(this.#format, name, 'missing part');
    if (second) throw new ReadFailure('zip-duplicate-entry', { part: name });
    if (entry.isEncrypted()) throw new ReadFailure('encrypted-file');
    const { ratio, totalBytes, partBytes } = this.limits;
    const free = Math.max(ratioFreeBytes, entry.compressedSize * ratio);
    const most = Math.min(partBytes, free, totalBytes - this.#unpacked);
    if (entry.uncompressedSize > most) throw bomb(name, most);
    let size = 0;
    try {
      const stream: Readable = await this.#zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        this.deadline.check();
        size += chunk.byteLength;
        this.#unpacked += chunk.byteLength;
        if (size > most) throw bomb(name, most);
        yield chunk;
      }
    } catch (cause) {
      if (cause instanceof ReadFailure) throw cause;
      // More than the directory says: the size was made up.
      throw /too many bytes/.test(String(cause))
        ? bomb(name, entry.uncompressedSize)
        : damaged(this.#format, name, cause);
    }
  }
}

const partKey = (name: string): string => name.replace(/^\//, '').toLowerCase();

const bomb = (part: string, bytes: number): ReadFailure =>
  new ReadFailure('zip-bomb', { part, limit: describeSize(bytes) });

const describeSize = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.round(bytes / 1024 / 1024)} MB`;
