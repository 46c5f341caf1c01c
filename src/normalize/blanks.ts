import type { Edit } from '../span/types.ts';
import { isDigit, isHan } from './characters.ts';

const blankRun = /[ \t]+/g;
/** What a number is a number of begins with one of these: `1000 万 元`, `12 个`, `35 %`. */
const afterNumber = new Set(
  '万亿千百十余多元角分年月日号时点个名人户家所座条项亩斤公吨米平立里次位处件套台辆种场期届批倍度度篇本册辆架艘头只株棵盏间栋床张片段级类岁周天小成番%‰',
);
const multipliers = new Set('万亿千百');
const closers = new Set('，。；：、！？）》】”’,;:');
const openers = new Set('（《【“‘(');
const label = /(?:\d{1,3}[.、．)）](?:(?!\d)|(?=(?:19|20)\d\d年))|[（(][一二三四五六七八九十\d]{1,3}[）)])/y;
const threeDigits = /^\d{3}(?!\d)/;
const groupBefore = /(?:^|[^\d.])[1-9]\d{0,2}$|(?:^|\D)\d{3}$/;
const numberSigns = new Set('-—–~～至');
const percentSigns = new Set('%‰');

/**
 * Takes out the blanks that stand inside numbers, between a number and its unit, around punctuation and between characters
 * set apart by a scan, the blanks at both ends of a line, and all but one of those that part columns. `thousands` says that a blank may part
 * the thousands of a number.
 * @example '到２ ０ ３ ０ 年，增长7 .5 %' → '到2030年，增长7.5%'; '2020 2021 2022' stays
 */
export function blankEdits(text: string, thousands = false): Edit[] {
  const edits: Edit[] = [];
  blankRun.lastIndex = 0;
  for (let match = blankRun.exec(text); match; match = blankRun.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const replacement = thousands && partsThousands(text, start, end) ? '' : keptBlank(text, start, end);
    if (replacement !== match[0]) edits.push({ start, end, replacement });
  }
  return edits;
}

function keptBlank(text: string, start: number, end: number): '' | ' ' {
  if (start === 0 || end === text.length || text[start - 1] === '\n' || text[end] === '\n') return '';
  // 1, 234 are two numbers; without the blank they would be one
  if (text[start - 1] === ',' && isDigit(text.charCodeAt(end)) && isDigit(text.charCodeAt(start - 2))) return ' ';
  if (closers.has(text[start - 1]!) && !closesPair(text[start - 1]!)) return '';
  if (end - start > 1 || text[start] === '\t') return spreadTitle(text, start, end) ? '' : ' ';
  const left = text.charCodeAt(start - 1);
  const right = text.charCodeAt(end);
  if (isDigit(left)) return besideDigit(text, start, end, right);
  if (
    isDigit(right) &&
    numberSigns.has(text[start - 1]!) &&
    /\d ?/.test(text.slice(Math.max(0, start - 3), start - 1))
  ) {
    return '';
  }
  if (text[start - 1] === '.' && isDigit(text.charCodeAt(start - 2)) && isDigit(right)) {
    return followedByPercent(text, end) && text[start - 3] !== '\n' && start > 2 ? '' : ' ';
  }
  if (isHan(left) && isDigit(right)) {
    label.lastIndex = end;
    return label.test(text) ? ' ' : '';
  }
  if (isHan(left) && isHan(right)) return insideScan(text, start, end) ? '' : ' ';
  if (closers.has(text[end]!)) return '';
  if (openers.has(text[end]!) && (isHan(left) || closers.has(text[start - 1]!))) {
    label.lastIndex = end;
    return label.test(text) ? ' ' : '';
  }
  return ' ';
}

/** A closing quotation mark or bracket may end a heading: the blank behind it may part heading and text. */
function closesPair(mark: string): boolean {
  return '）》】”’'.includes(mark);
}

function besideDigit(text: string, start: number, end: number, right: number): '' | ' ' {
  const sign = text[end]!;
  if (percentSigns.has(sign)) return '';
  if (sign === '.') return isDigit(text.charCodeAt(end + 1)) || isHan(text.charCodeAt(end + 1)) ? '' : ' ';
  if (isDigit(right)) return singleDigits(text, start, end) ? '' : ' ';
  if (afterNumber.has(sign)) return lineStartsWithNumber(text, start) ? ' ' : '';
  if (numberSigns.has(sign) && (isDigit(text.charCodeAt(end + 1)) || text[end + 1] === ' ')) return '';
  if (closers.has(sign)) return '';
  return ' ';
}

/** `2 000個`: texts from Hong Kong part thousands with a blank. */
function partsThousands(text: string, start: number, end: number): boolean {
  if (end - start > 1 || !isDigit(text.charCodeAt(start - 1)) || !threeDigits.test(text.slice(end, end + 4)))
    return false;
  return groupBefore.test(text.slice(Math.max(0, start - 5), start));
}

/** `1 总则`, `2 年度目标`: a number alone at the head of a line may be a label. */
function lineStartsWithNumber(text: string, end: number): boolean {
  let at = end;
  while (at > 0 && end - at < 4 && isDigit(text.charCodeAt(at - 1))) at--;
  return end - at < 3 && (at === 0 || text[at - 1] === '\n');
}

/** Both digits stand alone, as in `2 0 3 0年`; two of them only before a unit. */
function singleDigits(text: string, start: number, end: number): boolean {
  const aloneLeft = !isDigit(text.charCodeAt(start - 2));
  const aloneRight = !isDigit(text.charCodeAt(end + 1));
  if (!aloneLeft || !aloneRight) return false;
  if (text[start - 2] === ' ' && isDigit(text.charCodeAt(start - 3)) && !isDigit(text.charCodeAt(start - 4)))
    return true;
  if (text[end + 1] === ' ') {
    const next = text.charCodeAt(end + 2);
    if (isDigit(next)) return !isDigit(text.charCodeAt(end + 3));
    return afterNumber.has(text[end + 2] ?? '');
  }
  return afterNumber.has(text[end + 1] ?? '') || text[end + 1] === '.';
}

function followedByPercent(text: string, at: number): boolean {
  let end = at;
  while (end < at + 4 && isDigit(text.charCodeAt(end))) end++;
  return percentSigns.has(text[end] ?? '') || text.startsWith('个百分点', end);
}

/** A character set apart on either side (`解决 方 案，培 育`), or 万 亿 before the rest of the unit. */
function insideScan(text: string, start: number, end: number): boolean {
  if (multipliers.has(text[start - 1]!) && isDigit(text.charCodeAt(start - 2))) return true;
  const aloneLeft = !isHan(text.charCodeAt(start - 2));
  const aloneRight = !isHan(text.charCodeAt(end + 1));
  return aloneLeft || aloneRight;
}

/** A line of two or three characters spread out over its width: `目    录`, `总　　则`. */
function spreadTitle(text: string, start: number, end: number): boolean {
  if (!isHan(text.charCodeAt(start - 1)) || !isHan(text.charCodeAt(end))) return false;
  const before = text[start - 2] ?? '\n';
  const after = text[end + 1] ?? '\n';
  return (before === '\n' || before === ' ') && (after === '\n' || after === ' ');
}
