import { type Line, wordsOf } from './lines.ts';

/** No table of contents opens below so many lines, has longer entries, or is longer itself. */
const deepest = 40;
const longestEntry = 80;
const mostLines = 300;

/** A table of contents: from its word to where its first entry stands again as a heading. */
export function findContents(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
): { first: number; end: number } | null {
  for (let i = from; i < Math.min(to, from + deepest); i++) {
    const line = lines[i]!;
    if (line.end - line.start > 8 || !/^目 ?录$/.test(wordsOf(text, line))) continue;
    const entry = lines[i + 1] && wordsOf(text, lines[i + 1]!).replace(/[ .…·]*\d*$/, '');
    if (!entry || entry.length > longestEntry) return null;
    for (let j = i + 2; j < Math.min(to, i + mostLines); j++) {
      if (text.startsWith(entry, lines[j]!.start)) return { first: i, end: j };
    }
    return null;
  }
  return null;
}
