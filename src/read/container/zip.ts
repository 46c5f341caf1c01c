import { crc32 } from 'node:zlib';
import type { ReadError } from '../../diagnostic/types.ts';
import { readError } from '../diagnostics.ts';
import { damaged, ReadFailure } from '../failure.ts';
import {
  bomb,
  type Entry,
  mostBytes,
  readZipDirectory,
  refuseBomb,
  type UnpackOptions,
  unpackEntry,
  type ZipDirectory,
  type ZipFile,
} from '../zip-entries.ts';
import { compareNames, leadsTo, nameOf, passReason } from './entry-name.ts';
import type { Budget, ExpandContext, Held } from './types.ts';

/** The documents of a zip, each unpacked when its turn comes; a damaged one costs itself. */
export async function* expandZip(bytes: Uint8Array, { only, budget }: ExpandContext): AsyncGenerator<Held, void> {
  const { limits } = budget;
  const directory = await readZipDirectory(bytes, 'zip', limits, limits.entries - budget.entries);
  checkOverlap(directory, bytes);
  budget.entries -= directory.entries.length;
  const named = new Map<string, Entry[]>();
  for (const entry of directory.entries) {
    const name = await nameOf(entry);
    if (name.endsWith('/') || !leadsTo(only, name)) continue;
    const reason = name === only ? null : passReason(name);
    const same = named.get(name);
    if (reason !== null) yield { kind: 'passed', entry: name, reason };
    else if (same) same.push(entry);
    else named.set(name, [entry]);
  }
  // One that is too large by itself costs itself; many may be too large together.
  const sound = [...named.values()].flat().filter((entry) => entry.uncompressedSize <= mostBytes(entry, limits));
  refuseBomb(sound, bytes, limits);
  if (sound.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > budget.bytes) {
    throw bomb('zip', budget.bytes);
  }
  for (const name of [...named.keys()].sort(compareNames)) {
    const entries = named.get(name)!;
    // Freed with its document: the caller holds no more than one at a time.
    yield await readEntry(directory, entries, name, budget);
  }
  if (directory.fault) throw directory.fault;
}

async function readEntry(
  { zip }: ZipDirectory,
  [entry, second]: readonly Entry[],
  name: string,
  budget: Budget,
): Promise<Held> {
  const failed = (error: ReadError): Held => ({ kind: 'failed', entry: name, format: 'unknown', error });
  if (second) return failed(readError('zip-duplicate-entry', { part: name }));
  const { limits, deadline } = budget;
  try {
    const bytes = await unpackWhole(zip, entry!, { part: name, format: 'zip', limits, deadline, left: budget.bytes });
    budget.bytes -= bytes.byteLength;
    if (crc32(bytes) !== entry!.crc32) throw damaged('zip', name, 'CRC-32');
    return { kind: 'file', entry: name, bytes };
  } catch (cause) {
    if (!(cause instanceof ReadFailure)) throw cause;
    return failed(cause.error);
  }
}

async function unpackWhole(zip: ZipFile, entry: Entry, options: UnpackOptions): Promise<Uint8Array> {
  let bytes = new Uint8Array(0);
  let size = 0;
  for await (const chunk of unpackEntry(zip, entry, options)) {
    // Only now the size is known to be within the limits; that there is no more of it is seen to.
    if (size === 0) bytes = new Uint8Array(entry.uncompressedSize);
    bytes.set(chunk, size);
    size += chunk.byteLength;
  }
  return bytes;
}

/** Header of an entry without its names, and the signature of an entry of the directory. */
const headerBytes = 30;
const directorySignature = 0x02014b50;

/** Entries that share their bytes, or hide behind the count of the directory, are made so to do harm. */
function checkOverlap({ zip, entries, fault }: ZipDirectory, bytes: Uint8Array): void {
  const places = entries.map(({ relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength }) => ({
    start,
    end: start + headerBytes + fileNameLength + compressedSize,
  }));
  places.sort((a, b) => a.start - b.start);
  for (const [i, { end }] of places.entries()) {
    const next = places[i + 1];
    if (next && next.start < end) throw new ReadFailure('zip-overlap');
  }
  const at = Number(zip.readEntryCursor);
  if (fault || at + 4 > bytes.byteLength) return;
  const signature = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
  if (signature === directorySignature) throw damaged('zip', 'zip', `more than ${entries.length} entries`);
}
