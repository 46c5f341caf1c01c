import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../diagnostic/types.ts';
import { sourceDiagnostic } from './diagnostics.ts';
import { surprise } from './plausibility.ts';

const lineFeed = 0x0a;
/** Nats by which a line must read better in the other encoding: about two characters' worth. */
const clearly = 12;
const shortest = 6;

/**
 * Tells of lines that are rather in another encoding than the `name` the file was read in: GB18030 in a UTF-8 file, or
 * UTF-8 in any other. Files put together from several often are so.
 */
export function findForeignLines(bytes: Uint8Array, text: string, name: string): readonly Diagnostic[] {
  const label = labels[name];
  if (label === undefined) return [];
  const other = name === 'UTF-8' ? 'GB18030' : 'UTF-8';
  const own = new TextDecoder(label);
  const foreign = new TextDecoder(other);
  let count = 0;
  let first = -1;
  let lineNumber = 0;
  for (let start = 0; start < bytes.length; lineNumber++) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(start, end);
    start = end + 1;
    if (line.length < shortest || isUtf8(line) === (name === 'UTF-8')) continue;
    if (surprise(foreign.decode(line)) + clearly > surprise(own.decode(line))) continue;
    if (count++ === 0) first = lineNumber;
  }
  if (count === 0) return [];
  return [sourceDiagnostic('mixed-encodings', { name, other, count, line: first + 1 }, lineSpan(text, first))];
}

const labels: Readonly<Record<string, string>> = { 'UTF-8': 'utf-8', GB18030: 'gb18030', 'Big5-HKSCS': 'big5' };

/** Line feeds are the same in both texts, so that lines can be counted. */
function lineSpan(text: string, lineNumber: number): { start: number; end: number } {
  let start = 0;
  for (let i = 0; i < lineNumber; i++) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}
