import { archiveField, type BoilerplatePattern, boilerplatePatterns } from '../lexicon/structure/boilerplate.ts';
import { anyIn, type CharSet, charSet, isAt } from '../span/char-set.ts';
import type { Line } from './lines.ts';

interface Mark extends Pick<BoilerplatePattern, 'reason' | 'scope' | 'pattern' | 'longest'> {
  readonly opens: CharSet | null;
  readonly holds: CharSet | null;
}

const marks = boilerplatePatterns.map(
  ({ reason, scope, pattern, longest, opens, holds }): Mark => ({
    reason,
    scope,
    pattern,
    longest,
    opens: opens === undefined ? null : charSet(opens),
    holds: holds === undefined ? null : charSet(holds),
  }),
);
const lineMarks = marks.filter(({ scope }) => scope === 'line');
const headMarks = marks.filter(({ scope }) => scope !== 'tail');
const tailMarks = marks.filter(({ scope }) => scope === 'tail');
const longestPattern = Math.max(...boilerplatePatterns.map(({ longest }) => longest));
/** What opens a unit at the head of a line: such a line is the plan's, whatever else it says. */
const labelled =
  /^(?:第[一二三四五六七八九十\d]{1,3}[篇章节条编部]|[一二三四五六七八九十]{1,3}[、是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[、.．](?!\d(?!\d{3}年))|[①-⑳]|[壹贰叁参肆伍陆柒捌玖拾]{1,3}、)/;
const labelHeads = charSet('第一二三四五六七八九十（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳壹贰叁参肆伍陆柒捌玖拾');
/** Behind the mark of a tail, lines like these are still its own: links, captions, dates. */
const longestTailLine = 60;
const mostTailText = 300;

/** Whether a line begins with a label. */
export function isLabelled(words: string): boolean {
  return isAt(labelHeads, words, 0) && labelled.test(words);
}

function reasonIn(marks: readonly Mark[], words: string): string | null {
  return marks.find((mark) => mayMatch(mark, words) && mark.pattern.test(words))?.reason ?? null;
}

/** Rules most patterns out without running them. */
function mayMatch({ longest, opens, holds }: Mark, words: string): boolean {
  if (words.length > longest || (opens && !isAt(opens, words, 0))) return false;
  return holds === null || anyIn(holds, words, 0, words.length);
}

/** Why a line anywhere in a document is not the plan's, or null. */
export function lineReason(text: string, line: Line): string | null {
  const length = line.end - line.start;
  if (length > longestPattern) return null;
  return reasonIn(lineMarks, text.slice(line.start, line.end));
}

/** The same for a line before the first heading. */
export function headReason(text: string, line: Line): string | null {
  if (line.end - line.start > longestPattern) return null;
  const words = text.slice(line.start, line.end);
  return isLabelled(words) ? null : reasonIn(headMarks, words);
}

/** A line of a catalogue's header: its field, and where the value begins. */
export function archiveFieldOf(text: string, line: Line): { field: string; valueStart: number } | null {
  const match = archiveField.exec(text.slice(line.start, Math.min(line.end, line.start + 12)));
  if (!match) return null;
  return { field: match[1]!.replaceAll(' ', ''), valueStart: line.start + match[0].length };
}

/**
 * Where the tail of a plan begins (related articles, disclaimers, imprint): the index in `lines` of its first line, with its
 * reason, or null. A mark behind which the plan goes on is a line of boilerplate and no tail.
 */
export function findTail(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
): { index: number; reason: string } | null {
  // From the end: how much running text stands behind each line, and whether a labelled sentence does.
  let found: { index: number; reason: string } | null = null;
  let plain = 0;
  for (let i = to - 1; i >= from; i--) {
    const line = lines[i]!;
    const length = line.end - line.start;
    const words = length <= longestPattern ? text.slice(line.start, line.end) : '';
    const reason = words && !isLabelled(words) ? reasonIn(tailMarks, words) : null;
    if (reason) {
      found = { index: i, reason };
      continue;
    }
    if (words && reasonIn(headMarks, words)) continue;
    const sentence = length > longestTailLine || /[。；]/.test(words);
    if (sentence) plain += length;
    if (plain > mostTailText || (sentence && (length > longestPattern || isLabelled(words)))) break;
    if (isLabelled(words) && !/^\d/.test(words)) break;
  }
  return found;
}

/** The reason of a tail's mark in a line before the tail, or null. */
export function markReason(text: string, line: Line): string | null {
  if (line.end - line.start > longestTailLine * 2) return null;
  const words = text.slice(line.start, line.end);
  return isLabelled(words) ? null : reasonIn(tailMarks, words);
}
