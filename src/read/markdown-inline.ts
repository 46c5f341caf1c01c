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
  // On the block alone: a search that finds nothing must not run on to the end of the file.
  const { start: from } = block;
  const found = scanInline(text.slice(from, block.end));
  return found.map(({ start, end, replacement }) => ({ start: from + start, end: from + end, replacement }));
}

function scanInline(text: string): Edit[] {
  const edits: Edit[] = [];
  const erase = (start: number, end: number, replacement = '') => edits.push({ start, end, replacement });
  const closers = pairBackticks(text);
  const brackets: number[] = [];
  let marks: DoubleMark[] = [];
  let lineStart = 0;
  const endLine = (end: number) => {
    if (marks.length > 1) edits.push(...pairDoubleMarks(text, lineStart, end, marks));
    marks = [];
    lineStart = end + 1;
  };
  let commentsClose = true;
  let i = 0;
  while (i < text.length) {
    const char = text[i]!;
    let next = i + 1;
    switch (char) {
      case '\\':
        if (next < text.length && escapable.test(text[next]!)) {
          erase(i, next);
          if (!/[\r\n]/.test(text[next]!)) next++;
        }
        break;
      case '`': {
        const run = runEnd(text, i);
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
        next = runEnd(text, i);
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
        if (found === undefined || !leads.test(found)) break;
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
          commentsClose = close >= 0;
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
  endLine(text.length);
  return edits;
}

function runEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && text[end] === text[from]) end++;
  return end;
}

/** For each run of backticks on a line, where the next run of its length begins on the same line. */
function pairBackticks(text: string): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  let lastOfLength = new Map<number, number>();
  let searched = 0;
  for (let i = text.indexOf('`'); i >= 0; ) {
    const end = runEnd(text, i);
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
