import type { Block } from '../read/types.ts';
import { charSet, isAt } from '../span/char-set.ts';
import { opensWith } from '../span/hints.ts';
import type { Edit } from '../span/types.ts';
import { isHan, isLetter } from './characters.ts';
import { type LineTable, measureLines } from './lines.ts';
import { detectWrapping, type Wrapping } from './wrapping.ts';

const closing = charSet('。，、；：！？”’）》】〉」』%％,;:!?)');
const sentenceEnd = /[。！？!?]/;
const numerals = '[〇零一二三四五六七八九十百\\d０-９]{1,4}';
// What opens a paragraph of its own: a label, a bullet, a heading.
const opener = new RegExp(
  `(?:第${numerals}[篇编編章节節条條]|[（(【\\[]${numerals}[）)】\\]]|${numerals}[、．]|[\\d０-９]{1,3}[.．)）](?![\\d０-９])|[①-⒛㈠-㈩]|[-—•·●○■◆▲※*]|附[件表]|[责責]任[单單]位|[牵牽][头頭][单單]位|#)`,
  'y',
);
const inlineOpener = /(?:[一二三四五六七八九十]{1,3}(?:是|要)|首先|其次|再次|最后|第[一二三四五六七八九十]{1,2}[，,])/y;
const pageNumber =
  /^(?:[-—–－·]{1,3} ?\d{1,4} ?[-—–－·]{1,3}|第 ?\d{1,4} ?页(?: ?[,，/／]? ?共 ?\d{1,4} ?页)?|\d{1,4} ?\/ ?\d{1,4}|\d{1,3})$/;
const opensPageMark = opensWith(pageNumber, '-—–－·第0123456789');
const longestPageMark = 24;
/** A line shorter than this ends where its author ended it. */
const leastOpenWidth = 40;
/** A line that ends with a comma is no heading, and goes on below. */
const comma = /[，、]/;
const leastCommaWidth = 20;

/** The source offsets of the blocks, and the way to them: lines of different blocks are never joined, nor those of a table. */
export interface BlockLookup {
  readonly blocks: readonly Block[];
  toSource(offset: number): number;
}

/**
 * Joins the lines of a hard-wrapped paragraph without a blank, over a page number if one stands between. Where nothing is
 * wrapped, only lines that begin with a closing mark join the line before.
 * @example '增加５００\n亿公斤' → '增加５００亿公斤'
 */
export function unwrapEdits(text: string, lookup: BlockLookup | null): Edit[] {
  if (!text.includes('\n')) return [];
  const lines = measureLines(text);
  const wrapping = detectWrapping(text, lines);
  const edits: Edit[] = [];
  let above = -1;
  let block = -3;
  for (let i = 0; i < lines.count; i++) {
    if (lines.textEnd[i]! === lines.textStart[i]!) continue;
    const here = lookup ? blockAt(lookup, lines.textStart[i]!) : -1;
    if (above >= 0 && (!lookup || (here === block && here !== inTable))) {
      // A page number in mid-sentence is stepped over; `above` stays.
      if (isPageMark(text, lines, i) && goesOnBehind(text, lines, above, i, wrapping)) continue;
      if (continues(text, lines, above, i, wrapping, here >= 0)) {
        const start = lines.textEnd[above]!;
        const end = lines.textStart[i]!;
        const words = isLetter(text.charCodeAt(start - 1)) && isLetter(text.charCodeAt(end));
        edits.push({ start, end, replacement: words ? ' ' : '' });
      }
    }
    above = i;
    block = here;
  }
  return edits;
}

/** Whether line `i` goes on with the paragraph of line `above`. */
function continues(
  text: string,
  lines: LineTable,
  above: number,
  i: number,
  wrapping: Wrapping | null,
  inBlock: boolean,
): boolean {
  if (i - above <= 3 && isAt(closing, text, lines.textStart[i]!)) return true;
  const first = text[lines.textStart[i]!]!;
  const last = text[lines.textEnd[above]! - 1]!;
  const stepped = i - above > 1;
  if (stepped && !pageBetween(text, lines, above, i)) return false;
  if (wrapping && !stepped) {
    if (!isFull(text, lines, above, i, wrapping.width)) return false;
    // The fields of a catalogue's header have no indent.
    if (wrapping.indented) return first !== '【' && lines.indent[i]! <= wrapping.indent + 1;
    if (opens(text, lines.textStart[i]!, last)) return false;
    return wrapping.spaced || inBlock || !sentenceEnd.test(last);
  }
  if (!stepped && comma.test(last) && lines.width[above]! >= leastCommaWidth)
    return !opens(text, lines.textStart[i]!, last);
  // Not wrapped as a whole: a long line that breaks off in mid-sentence inside a block of Markdown, or before a page number.
  if (!inBlock && !stepped) return false;
  const open = isHan(last.charCodeAt(0)) || last === '，' || last === '、' || last === ',';
  if (!open || opens(text, lines.textStart[i]!, last)) return false;
  // Short lines of a block may be a letterhead or a signature; a sentence ends with its mark.
  return lines.width[above]! >= leastOpenWidth || sentenceEnd.test(text[lines.textEnd[i]! - 1]!);
}

/** Whether a line had no room for the first character of the next. */
function isFull(text: string, lines: LineTable, above: number, i: number, width: number): boolean {
  let token = lines.textStart[i]!;
  // A word or a number is not broken; a closing mark is not put at the head of a line.
  while (token < lines.textEnd[i]! && token < lines.textStart[i]! + 12 && text.charCodeAt(token) < 0x80) token++;
  const need = Math.max(2, token - lines.textStart[i]!);
  return lines.width[above]! + need + 2 > width * 0.97;
}

function opens(text: string, at: number, before: string): boolean {
  opener.lastIndex = at;
  if (opener.test(text)) return true;
  inlineOpener.lastIndex = at;
  return !isHan(before.charCodeAt(0)) && inlineOpener.test(text);
}

function isPageMark(text: string, lines: LineTable, i: number): boolean {
  const start = lines.textStart[i]!;
  const end = lines.textEnd[i]!;
  return end - start <= longestPageMark && isAt(opensPageMark, text, start) && pageNumber.test(text.slice(start, end));
}

/** Whether the text of line `above` goes on behind the page mark in line `mark`. */
function goesOnBehind(text: string, lines: LineTable, above: number, mark: number, wrapping: Wrapping | null): boolean {
  let next = mark + 1;
  while (next < lines.count && next <= mark + 3 && lines.textEnd[next]! === lines.textStart[next]!) next++;
  if (next >= lines.count || lines.textEnd[next]! === lines.textStart[next]!) return false;
  const last = text[lines.textEnd[above]! - 1]!;
  const open = isHan(last.charCodeAt(0)) || last === '，' || last === '、' || last === ',';
  const long = wrapping ? lines.width[above]! >= wrapping.width * 0.88 : lines.width[above]! >= leastOpenWidth;
  const indented = wrapping?.indented && lines.indent[next]! > wrapping.indent + 1;
  return open && long && !indented && !opens(text, lines.textStart[next]!, last);
}

function pageBetween(text: string, lines: LineTable, above: number, i: number): boolean {
  for (let line = above + 1; line < i && line <= above + 8; line++) if (isPageMark(text, lines, line)) return true;
  return false;
}

/** Said of lines in tables. */
const inTable = -2;

/** Index of the paragraph or list item at an offset of the edited text, or -1; another number for each block of other kinds. */
function blockAt({ blocks, toSource }: BlockLookup, offset: number): number {
  const at = toSource(offset);
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  if (!block || at >= block.end) return -1;
  if (block.kind === 'table') return inTable;
  return block.kind === 'paragraph' || block.kind === 'list-item' ? low - 1 : -3 - low;
}
