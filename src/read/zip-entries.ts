import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type Deadline, damaged, ReadFailure } from './failure.ts';
import { type ReadLimits, ratioFreeBytes } from './limits.ts';

export type { Entry, ZipFile } from 'yauzl';

/** What the central directory of a zip names; nothing is unpacked yet. */
export interface ZipDirectory {
  readonly zip: ZipFile;
  /** In the order of the directory; names are bytes (`fileNameRaw`). */
  readonly entries: readonly Entry[];
  /** Why the directory could not be read to its end. */
  readonly fault: ReadFailure | null;
}

/**
 * Reads the central directory of a zip that is `format` (docx, xlsx, zip …). `used` entries of other archives count against
 * the limit too. Throws a {@link ReadFailure} where it breaks a limit or makes no sense.
 */
export async function readZipDirectory(
  bytes: Uint8Array,
  format: string,
  limits: ReadLimits,
  used = 0,
): Promise<ZipDirectory> {
  const entries: Entry[] = [];
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    decodeStrings: false,
    // A size that is not true costs its entry, not the archive: see below.
    validateEntrySizes: false,
  }).catch((cause: unknown) => {
    throw damaged(format, 'zip', cause);
  });
  const count = used + zip.entryCount;
  if (count > limits.entries) {
    throw new ReadFailure('zip-too-many-entries', { count, limit: limits.entries });
  }
  let fault: ReadFailure | null = null;
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (cause) {
    fault = /strong encryption/.test(String(cause)) ? new ReadFailure('encrypted-file') : damaged(format, 'zip', cause);
  }
  return { zip, entries, fault };
}

/** Refuses a zip whose `entries` together claim to be what no sound file of its size can be. */
export function refuseBomb(entries: readonly Entry[], bytes: Uint8Array, limits: ReadLimits): void {
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > limits.partBytes && declared > bytes.byteLength * limits.ratio) throw bomb('zip', limits.partBytes);
}

/** The most bytes that an entry may unpack to by itself. */
export function mostBytes({ compressedSize }: Entry, limits: ReadLimits): number {
  return Math.min(limits.partBytes, freeBytes(compressedSize, limits));
}

/** What an entry may cost. */
export interface UnpackOptions {
  /** Its name, for messages. */
  readonly part: string;
  readonly format: string;
  readonly limits: ReadLimits;
  /** Bytes that are left for all entries. */
  readonly left: number;
  readonly deadline: Deadline;
}

/** Unpacks an entry piece by piece; throws a {@link ReadFailure} as soon as it breaks a limit, or the size it declares. */
export async function* unpackEntry(
  zip: ZipFile,
  entry: Entry,
  { part, format, limits, left, deadline }: UnpackOptions,
): AsyncGenerator<Uint8Array, void> {
  if (entry.isEncrypted()) throw new ReadFailure('encrypted-file');
  const most = Math.min(mostBytes(entry, limits), left);
  const declared = entry.uncompressedSize;
  if (declared > most) throw bomb(part, most);
  let size = 0;
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      deadline.check();
      size += chunk.byteLength;
      // More than the directory says: the size was made up.
      if (size > declared) throw bomb(part, declared);
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof ReadFailure ? cause : damaged(format, part, cause);
  }
  if (size < declared) throw damaged(format, part, `${size} < ${declared} bytes`);
}

/** What `packed` bytes may become. */
export function freeBytes(packed: number, { ratio }: ReadLimits): number {
  return Math.max(ratioFreeBytes, packed * ratio);
}

/** The refusal to unpack `part` beyond `bytes`. */
export function bomb(part: string, bytes: number): ReadFailure {
  return new ReadFailure('zip-bomb', { part, limit: describeSize(bytes) });
}

const describeSize = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.round(bytes / 1024 / 1024)} MB`;
