import type { Edit, Offsets } from '../span/types.ts';
import { type DoubleMark, pairDoubleMarks } from './emphasis.ts';
import { decodeEntity } from './entity.ts';

// `(target)` or `(target "title")`. The target holds one level of brackets; every part ends at a character that none of
// its repetitions takes, so that a run of unfinished links costs no more than its length.
const target = /\(\s?(?:<[^<>\r\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)?)(?:[ \t]"[^"\r\n]*")?\s?\)/y;
// 国发[2024](15号) is no link: a link leads to a path, an anchor or nowhere.
const leads = /^\(\s?\)|[/#.:]/;
const escapable = /[!-/:-@[-`{-~\r\n]/;
const lineBreak = /<br\s{0,3}\/?>/iy;

/** The inline syntax of Markdown in a block, to be left out: bold, code, links, images, escapes, entities, comments. */
export function findInlineMarkup(text: string, block: Offsets): Edit[] {
  const edits: Edit[] = [];
  const erase = (start: number, end: number, replacement = '') => edits.push({ start, end, replacement });
  const closers = pairBackticks(text, block);
  const brackets: number[] = [];
  let marks: DoubleMark[] = [];
  let lineStart = block.start;
  const endLine = (end: number) => {
    if (marks.length > 1) edits.push(...pairDoubleMarks(text, lineStart, end, marks));
    marks = [];
    lineStart = end + 1;
  };
  let commentsClose = true;
  let i = block.start;
  while (i < block.end) {
    const char = text[i]!;
    let next = i + 1;
    switch (char) {
      case '\\':
        if (next < block.end && escapable.test(text[next]!)) {
          erase(i, next);
          if (!/[\r\n]/.test(text[next]!)) next++;
        }
        break;
      case '`': {
        const run = runEnd(text, i, block.end);
        const closer = closers.get(i);
        next = run;
        if (closer !== undefined) {
          erase(i, run);
          erase(closer, closer + run - i);
          next = closer + run - i;
        }
        break;
      }
      case '*':
      case '_':
        next = runEnd(text, i, block.end);
        if (next - i === 2) marks.push({ at: i, sign: char });
        break;
      case '[':
        brackets.push(i);
        break;
      case ']': {
        const open = brackets.pop();
        if (open === undefined || text[next] !== '(') break;
        target.lastIndex = next;
        const found = target.exec(text)?.[0];
        if (found === undefined || next + found.length > block.end || !leads.test(found)) break;
        const end = next + found.length;
        if (text[open - 1] === '!') erase(open - 1, end);
        else {
          erase(open, open + 1);
          erase(i, end);
        }
        next = end;
        break;
      }
      case '<':
        lineBreak.lastIndex = i;
        if (lineBreak.test(text)) {
          next = lineBreak.lastIndex;
          erase(i, next, '\n');
        } else if (commentsClose && text.startsWith('<!--', i)) {
          const close = text.indexOf('-->', i + 4);
          commentsClose = close >= 0 && close < block.end;
          if (commentsClose) {
            next = close + 3;
            erase(i, next);
          }
        }
        break;
      case '&': {
        const entity = decodeEntity(text, i);
        if (entity) {
          next = entity.end;
          erase(i, next, entity.text);
        }
        break;
      }
      case '\n':
      case '\r':
        endLine(i);
        break;
    }
    i = next;
  }
  endLine(block.end);
  return edits;
}

function runEnd(text: string, from: number, limit: number): number {
  let end = from + 1;
  while (end < limit && text[end] === text[from]) end++;
  return end;
}

/** For each run of backticks on a line, where the next run of its length begins on the same line. */
function pairBackticks(text: string, block: Offsets): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  let lastOfLength = new Map<number, number>();
  let searched = block.start;
  for (let i = text.indexOf('`', block.start); i >= 0 && i < block.end; ) {
    const end = runEnd(text, i, block.end);
    // A stray backtick must not reach beyond its line.
    if (/[\r\n]/.test(text.slice(searched, i))) lastOfLength = new Map();
    searched = i;
    const before = lastOfLength.get(end - i);
    if (before !== undefined) closers.set(before, i);
    lastOfLength.set(end - i, i);
    i = text.indexOf('`', end);
  }
  return closers;
}
