import { isWide } from './characters.ts';
import { type Frame, isSameSize, type Setting } from './frame.ts';
import type { Line } from './lines.ts';
import { opensClause, opensParagraph } from './openers.ts';

/** A line, the frame it stands in, and whether it goes on with the line before it. */
export interface FramedLine {
  readonly line: Line;
  readonly frame: Frame;
  /** Page and column, to tell whether two lines stand one below the other. */
  readonly place: string;
}

const sentenceEnd = /[。！？!?][”’）)】》]?$/;
const clauseEnd = /[。！？!?；;：:][”’）)】》]?$/;
/** A line of a table of contents ends with its page. */
const leader = /(?:[.．·•…⋯]\s?){4,}\s*[\divxlcIVXLC]+$/;
const longestLeader = 40;
const inBrackets = /^[（(].*[）)]$/;

/** Ems. */
const leastIndent = 1.2;
const slack = 0.7;
const longestWord = 20;
/** Times the leading. */
const widestGap = 1.3;

/** Whether `next` goes on with the paragraph that `line` is the last line of so far. */
export function continuesParagraph(line: FramedLine, next: FramedLine, setting: Setting): boolean {
  const [above, below] = [line.line, next.line];
  if (!isSameSize(above, below) || leader.test(above.text.slice(-longestLeader))) return false;
  if (above.isRow || below.isRow || isApart(line, next, setting)) return false;
  const opens = opensParagraph(below.text) || (clauseEnd.test(above.text) && opensClause(below.text));
  if (isCentred(line)) return isCentred(next) && continuesTitle(above, below, setting) && !opens;
  if (!isFull(line, below)) return false;
  const depth = (below.x - next.frame.left) / below.size;
  const depthAbove = (above.x - line.frame.left) / above.size;
  if (depth >= leastIndent) {
    // The text of an item may hang beside its label; else an indent opens a paragraph.
    const hangs = depthAbove >= depth - 0.3 || opensParagraph(above.text);
    return hangs && !opens && !clauseEnd.test(above.text);
  }
  if (next.frame.indented) return !(opens && clauseEnd.test(above.text));
  return !opens && (setting.spaced || !sentenceEnd.test(above.text));
}

/** Whether there is more space between two lines than within a paragraph. */
function isApart(line: FramedLine, next: FramedLine, { leading }: Setting): boolean {
  if (line.place !== next.place) return false;
  const gap = next.line.y - line.line.y;
  return gap < 0 || gap > Math.max(leading * widestGap, 1.25) * Math.max(line.line.size, next.line.size);
}

/** Whether a line had no room for what stands first in the next: a word or a number is not broken. */
function isFull({ line, frame }: FramedLine, next: Line): boolean {
  let word = 0;
  while (word < next.text.length && word < longestWord && /[!-~]/.test(next.text[word]!)) word++;
  const need = word > 0 ? word * 0.55 : 1;
  // What must not stand at the head of a line draws the sign before it down with it.
  const drawn =
    isWide(next.text[word] ?? ' ') && /[，。、；：！？）》”’％%]/.test(next.text[Math.max(word, 1)] ?? '') ? 1 : 0;
  return line.right + (need + drawn + slack) * line.size >= frame.right;
}

function isCentred({ line: { x, right, size }, frame }: FramedLine): boolean {
  const before = x - frame.left;
  const behind = frame.right - right;
  return before > size * 1.5 && behind > size * 1.5 && Math.abs(before - behind) < size * 1.2;
}

/** A title may take several lines. */
function continuesTitle(above: Line, below: Line, { size }: Setting): boolean {
  return above.size > size * 1.1 && !inBrackets.test(below.text) && !clauseEnd.test(above.text);
}
