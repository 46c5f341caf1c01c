import { constants, inflateSync } from 'node:zlib';
import { ReadFailure } from '../failure.ts';
import { type ReadLimits, ratioFreeBytes } from '../limits.ts';

const longestDictionary = 1024;

/**
 * Unpacks the streams of a PDF once, and refuses it where one would grow beyond the limits: the library would do what a page
 * says to its end, and cannot be stopped. Pictures are left alone, which the library does not unpack either.
 */
export function checkStreams(bytes: Uint8Array, { partBytes, totalBytes, ratio }: ReadLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let at = file.indexOf('stream');
  while (at >= 0) {
    const end = endOf(file, at);
    const dictionary = dictionaryBefore(file, at);
    if (/\/Fl(?:ateDecode)?\b/.test(dictionary) && !/\/Image\b/.test(dictionary)) {
      const most = Math.min(partBytes, Math.max(ratioFreeBytes, (end - at) * ratio));
      total += unpackedSize(file.subarray(startOf(file, at), end), most, at);
      if (total > totalBytes && total > file.length * ratio) throw bomb('PDF', totalBytes);
    }
    at = file.indexOf('stream', Math.max(end, at + 1) + 'endstream'.length);
  }
}

const bomb = (part: string, bytes: number): ReadFailure =>
  new ReadFailure('zip-bomb', { part, limit: `${Math.round(bytes / 1024 / 1024)} MB` });

function endOf(file: Buffer, at: number): number {
  const end = file.indexOf('endstream', at);
  return end < 0 ? file.length : end;
}

function startOf(file: Buffer, at: number): number {
  const start = at + 'stream'.length;
  return start + (file[start] === 0x0d ? 2 : 1);
}

/** What the object of the stream at `at` says of it. */
function dictionaryBefore(file: Buffer, at: number): string {
  const before = file.toString('latin1', Math.max(0, at - longestDictionary), at);
  return before.slice(before.lastIndexOf(' obj') + 1);
}

function unpackedSize(packed: Buffer, most: number, at: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb(`PDF @${at}`, most);
    // Damaged, or encrypted: the library will tell.
    return 0;
  }
}
