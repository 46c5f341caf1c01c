import { archiveField, type BoilerplatePattern, boilerplatePatterns } from '../lexicon/structure/boilerplate.ts';
import { isAt } from '../span/char-set.ts';
import { opensWith } from '../span/hints.ts';
import type { Line } from './lines.ts';

interface Mark extends Pick<BoilerplatePattern, 'scope' | 'reason' | 'pattern' | 'longest'> {
  /** Its own in the tables of what lines open with and hold. */
  readonly bit: number;
}

// Most lines are the plan's: one walk over a line rules out all but a few patterns.
const opening = new Uint32Array(0x10000);
const holding = new Uint32Array(0x10000);
let openedByAll = 0;
let heldByAll = 0;
const marks = boilerplatePatterns.map(({ opens, holds, ...pattern }, i): Mark => {
  const bit = 1 << i;
  if (opens === undefined) openedByAll |= bit;
  else for (const character of opens) opening[character.charCodeAt(0)]! |= bit;
  if (holds === undefined) heldByAll |= bit;
  else for (const character of holds) holding[character.charCodeAt(0)]! |= bit;
  return { ...pattern, bit };
});
const lineMarks = marks.filter(({ scope }) => scope === 'line');
const headMarks = marks.filter(({ scope }) => scope !== 'tail');
const tailMarks = marks.filter(({ scope }) => scope === 'tail');
const longestPattern = Math.max(...boilerplatePatterns.map(({ longest }) => longest));
/** What opens a unit at the head of a line: such a line is the plan's, whatever else it says. */
const labelled =
  /^(?:第[一二三四五六七八九十\d]{1,3}[篇章节条编部]|[一二三四五六七八九十]{1,3}[、是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[、.．](?!\d(?!\d{3}年))|[①-⑳]|[壹贰叁参肆伍陆柒捌玖拾]{1,3}、)/;
const labelHeads = opensWith(labelled, '第一二三四五六七八九十（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳壹贰叁参肆伍陆柒捌玖拾');
/** Behind the mark of a tail, lines like these are still its own: links, captions, dates. */
const longestTailLine = 60;
const mostTailText = 300;

/** Whether a line begins with a label. */
export function isLabelled(words: string): boolean {
  return isAt(labelHeads, words, 0) && labelled.test(words);
}

function reasonIn(marks: readonly Mark[], words: string): string | null {
  let held = heldByAll;
  for (let i = 0; i < words.length; i++) held |= holding[words.charCodeAt(i)]!;
  const likely = held & (openedByAll | (opening[words.charCodeAt(0)] ?? 0));
  const found = marks.find(
    ({ bit, longest, pattern }) => (likely & bit) !== 0 && words.length <= longest && pattern.test(words),
  );
  return found?.reason ?? null;
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
    // What a plan tabulates is its own.
    if (line.inTable) break;
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
