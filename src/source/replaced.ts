import type { Diagnostic } from '../diagnostic/types.ts';
import { sourceDiagnostic } from './diagnostics.ts';

const replacement = '\uFFFD';
const shownRuns = 20;

/** The U+FFFD that stand for invalid bytes: how many, and where (the first runs of them one by one). */
export interface Replaced {
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds what was replaced when `bytes` in the encoding `name` were decoded to `text`. A U+FFFD that the file itself holds is
 * not counted; in GB18030, where nearly no file does, it cannot be told apart.
 */
export function findReplaced(bytes: Uint8Array, text: string, name: string): Replaced {
  const isInvalid = invalidityTest(bytes, text, name);
  const runs: { start: number; end: number }[] = [];
  let count = 0;
  let runCount = 0;
  let shownCount = 0;
  let end = -1;
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) {
    if (!isInvalid(at)) continue;
    count++;
    if (at !== end && ++runCount <= shownRuns) runs.push({ start: at, end: at });
    end = at + 1;
    if (runCount <= shownRuns) {
      runs[runs.length - 1]!.end = end;
      shownCount = count;
    }
  }
  const diagnostics = runs.map((run) => sourceDiagnostic('invalid-bytes', { name, count: run.end - run.start }, run));
  if (runCount > shownRuns) {
    const values = { runs: runCount - shownRuns, count: count - shownCount };
    diagnostics.push(sourceDiagnostic('invalid-bytes-more', values));
  }
  return { count, diagnostics };
}

/** Tells whether the U+FFFD at an offset stands for invalid bytes; to be asked once each, in order. */
function invalidityTest(bytes: Uint8Array, text: string, name: string): (offset: number) => boolean {
  if (name === 'UTF-8') return utf8Test(bytes, text);
  if (name === 'UTF-16LE') return (offset) => bytes[2 * offset] !== 0xfd || bytes[2 * offset + 1] !== 0xff;
  if (name === 'UTF-16BE') return (offset) => bytes[2 * offset] !== 0xff || bytes[2 * offset + 1] !== 0xfd;
  return () => true;
}

function utf8Test(bytes: Uint8Array, text: string): (offset: number) => boolean {
  let textAt = 0;
  let byteAt = 0;
  return (offset) => {
    if (offset > textAt) byteAt += Buffer.byteLength(text.slice(textAt, offset));
    textAt = offset + 1;
    const written = bytes[byteAt] === 0xef && bytes[byteAt + 1] === 0xbf && bytes[byteAt + 2] === 0xbd;
    byteAt += written ? 3 : brokenLength(bytes, byteAt);
    return !written;
  };
}

/** How many bytes at `at` one U+FFFD stands for: the longest start of a character, else one byte (as WHATWG decoders do). */
function brokenLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const second = bytes[at + 1] ?? 0;
  const needed = lead >= 0xf0 && lead <= 0xf4 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (needed === 0 || second < low || second > high) return 1;
  let length = 2;
  while (length < needed && ((bytes[at + length] ?? 0) & 0xc0) === 0x80) length++;
  return length;
}
