import { readHanRun } from '../number/han.ts';
import type { Offsets } from '../span/types.ts';

/** A label that may open a unit: `三、`, `(3)`, `一是`. It ends before the unit's text. */
export interface Marker extends Offsets {
  readonly style: string;
  /** Labels of one group number one list: 一是 and 二要, (一) and （二）; `1、` and `1.` are two. */
  readonly group: string;
  /** The lower, the higher in the outline where the document itself does not say otherwise. */
  readonly rank: number;
  readonly ordinal: number;
  /** The marker stands at the head of its line. */
  readonly leads: boolean;
  /** Index of its line. */
  readonly line: number;
}

/** What a label says. */
export interface Reading {
  readonly style: string;
  readonly group: string;
  readonly rank: number;
  readonly ordinal: number;
  readonly end: number;
}

const han = '[〇零一二三四五六七八九十百]{1,4}';
const hanLabel = new RegExp(`(${han})(?:([、．.])|([是要])|([)）]、?))`, 'y');
const formalLabel = /([壹贰叁参肆伍陆柒捌玖拾]{1,3})[、．.]/y;
const divisionLabel = new RegExp(`第 ?(${han}|\\d{1,3}) ?(篇|编|部分|章|节|条)(?:[、：:.．] ?)?`, 'y');
const ordinalLabel = new RegExp(`第(${han}|\\d{1,2})(?:[，,、：:]|(?=[是要]))`, 'y');
const sequenceLabel = /(?:首先|其次|再次|最后|其[一二三四五六七八九])[，,、：:]?/y;
const bracketLabel = new RegExp(`([(（\\[【〔［]) ?(${han}|\\d{1,3}) ?[)）\\]】〕］][、.．]?`, 'y');
const letterLabel = /[(（]([a-z])[)）]/y;
const decimalLabel = /(\d{1,2}(?:\.\d{1,2}){1,3})(?=[ \u4e00-\u9fff“（])/y;
const arabicLabel = /(\d{1,3}) ?([、．.]|[)）]、?)/y;

const divisions: Readonly<Record<string, readonly [string, number]>> = {
  篇: ['part', 10],
  编: ['part', 10],
  部分: ['part', 12],
  章: ['chapter', 20],
  节: ['section', 30],
  条: ['article', 35],
};
const sequence = ['首先', '其次', '再次', '最后'];
/** Enclosed numbers of Unicode: first, last, style, group, rank. */
const enclosed: readonly (readonly [number, number, string, string, number])[] = [
  [0x2160, 0x216b, 'roman', 'roman', 38],
  [0x2460, 0x2473, 'circled', 'circled', 80],
  [0x2474, 0x2487, 'paren-arabic', 'enclosed-paren', 71],
  [0x2488, 0x249b, 'arabic', 'enclosed-stop', 61],
  [0x2776, 0x277f, 'circled', 'circled-black', 81],
  [0x3220, 0x3229, 'paren-han', 'paren-han', 50],
  [0x3280, 0x3289, 'circled-han', 'circled-han', 79],
];

/**
 * Reads the label at `at`, or null where none stands. Whether it opens a unit is for the caller to judge by what stands
 * around it.
 * @example readMarker('（一）学前教育', 0, true) // { style: 'paren-han', ordinal: 1, … }
 */
export function readMarker(text: string, at: number, leads: boolean): Reading | null {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return readArabic(text, at, leads);
  if (code === 0x7b2c) return readDivision(text, at, leads);
  if (code === 0x9996 || code === 0x5176 || code === 0x518d || code === 0x6700) return readSequence(text, at);
  if ('(（[【〔［'.includes(text[at]!)) return readBracket(text, at, leads);
  if (code >= 0x2160 && code <= 0x3289 && !(code >= 0x3000 && code < 0x3220)) return readEnclosed(text, at, code);
  return readHan(text, at) ?? (leads ? readFormal(text, at) : null);
}

function readHan(text: string, at: number): Reading | null {
  hanLabel.lastIndex = at;
  const match = hanLabel.exec(text);
  if (!match) return null;
  const ordinal = ordinalOf(match[1]!);
  if (ordinal === null) return null;
  const end = hanLabel.lastIndex;
  if (match[2]) return { style: 'han', group: 'han', rank: 40, ordinal, end };
  if (match[3])
    return { style: match[3] === '是' ? 'inline-shi' : 'inline-yao', group: 'inline', rank: 90, ordinal, end };
  return { style: 'han-paren', group: 'han-paren', rank: 52, ordinal, end };
}

/** 壹、 贰、: the chapters of texts from Taiwan. */
function readFormal(text: string, at: number): Reading | null {
  formalLabel.lastIndex = at;
  const match = formalLabel.exec(text);
  const ordinal = match && ordinalOf(match[1]!.replace('参', '叁'));
  return ordinal ? { style: 'formal-han', group: 'formal-han', rank: 36, ordinal, end: formalLabel.lastIndex } : null;
}

function readDivision(text: string, at: number, leads: boolean): Reading | null {
  ordinalLabel.lastIndex = at;
  const counted = ordinalLabel.exec(text);
  if (counted) {
    const ordinal = ordinalOf(counted[1]!);
    return ordinal === null
      ? null
      : { style: 'ordinal', group: 'ordinal', rank: 85, ordinal, end: ordinalLabel.lastIndex };
  }
  if (!leads) return null;
  divisionLabel.lastIndex = at;
  const match = divisionLabel.exec(text);
  if (!match) return null;
  const ordinal = ordinalOf(match[1]!);
  const [style, rank] = divisions[match[2]!]!;
  return ordinal === null ? null : { style, group: style, rank, ordinal, end: divisionLabel.lastIndex };
}

function readSequence(text: string, at: number): Reading | null {
  sequenceLabel.lastIndex = at;
  const match = sequenceLabel.exec(text);
  if (!match) return null;
  const word = match[0].slice(0, 2);
  const end = sequenceLabel.lastIndex;
  if (word[0] === '其' && word !== '其次') {
    return { style: 'sequence', group: 'sequence-qi', rank: 86, ordinal: ordinalOf(word[1]!) ?? 0, end };
  }
  return { style: 'sequence', group: 'sequence', rank: 87, ordinal: sequence.indexOf(word) + 1, end };
}

function readBracket(text: string, at: number, leads: boolean): Reading | null {
  bracketLabel.lastIndex = at;
  const match = bracketLabel.exec(text);
  if (!match) return leads ? readLetter(text, at) : null;
  const ordinal = ordinalOf(match[2]!);
  if (ordinal === null) return null;
  const end = bracketLabel.lastIndex;
  const arabic = /\d/.test(match[2]!);
  if (match[1] === '(' || match[1] === '（') {
    return arabic
      ? { style: 'paren-arabic', group: 'paren-arabic', rank: 70, ordinal, end }
      : { style: 'paren-han', group: 'paren-han', rank: 50, ordinal, end };
  }
  return { style: 'bracket', group: arabic ? 'bracket' : 'bracket-han', rank: arabic ? 75 : 51, ordinal, end };
}

/** (a), （b）: lists of texts from Hong Kong. */
function readLetter(text: string, at: number): Reading | null {
  letterLabel.lastIndex = at;
  const match = letterLabel.exec(text);
  if (!match) return null;
  const ordinal = match[1]!.charCodeAt(0) - 96;
  return { style: 'letter', group: 'letter', rank: 78, ordinal, end: letterLabel.lastIndex };
}

function readEnclosed(text: string, at: number, code: number): Reading | null {
  const row = enclosed.find(([first, last]) => code >= first && code <= last);
  if (!row) return null;
  const [first, , style, group, rank] = row;
  const end = '、.．'.includes(text[at + 1] ?? '-') ? at + 2 : at + 1;
  return { style, group, rank, ordinal: code - first + 1, end };
}

function readArabic(text: string, at: number, leads: boolean): Reading | null {
  if (leads) {
    decimalLabel.lastIndex = at;
    const decimal = decimalLabel.exec(text);
    if (decimal && !/^\.?\d*[%％万亿]/.test(text.slice(decimalLabel.lastIndex, decimalLabel.lastIndex + 2))) {
      const parts = decimal[1]!.split('.');
      const style = `decimal-${parts.length}`;
      const ordinal = Number(parts.at(-1));
      return { style, group: style, rank: 61 + parts.length, ordinal, end: decimalLabel.lastIndex };
    }
  }
  return readArabicLabel(text, at);
}

/** Reads `1.`, `1、` or `1)` at `at`, whatever digits follow. */
export function readArabicLabel(text: string, at: number): Reading | null {
  arabicLabel.lastIndex = at;
  const match = arabicLabel.exec(text);
  if (!match) return null;
  const ordinal = Number(match[1]);
  const end = arabicLabel.lastIndex;
  if (match[2] === '、') return { style: 'arabic', group: 'arabic-comma', rank: 60, ordinal, end };
  if (match[2] === '.' || match[2] === '．') return { style: 'arabic', group: 'arabic', rank: 60, ordinal, end };
  return { style: 'arabic-paren', group: 'arabic-paren', rank: 65, ordinal, end };
}

function ordinalOf(numeral: string): number | null {
  if (/^\d/.test(numeral)) return Number(numeral);
  const read = readHanRun(numeral);
  return read && read.max === null ? read.value : null;
}
