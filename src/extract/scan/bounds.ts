import type { Offsets } from '../../span/types.ts';
import type { Op } from '../types.ts';
import { comparatorBefore, comparatorBehind } from './comparator.ts';

/** What bounds or blurs a number, on both sides. */
export interface Bounds {
  /** From the first comparator before the number to the last behind it. */
  readonly outer: Offsets;
  readonly op: Op | null;
  readonly approx: boolean;
  /** A comparator before it that is a verb (超过, 突破). */
  readonly verb: Offsets | null;
  /** What stands behind it, which coordinated numbers may share. */
  readonly suffix: { readonly op: Op | null; readonly approx: boolean } | null;
}

const nearest = 12;
const longestBracket = 60;

/** Reads the comparators around the number `text.slice(start, end)`, not beyond `floor` and `ceiling`. */
export function readBounds(text: string, start: number, end: number, floor: number, ceiling: number): Bounds {
  const before = readBefore(text, start, Math.max(floor, start - nearest));
  const behind = readBehind(text, end, ceiling);
  return {
    outer: { start: before.start, end: behind.end },
    op: before.op ?? behind.suffix?.op ?? null,
    approx: before.approx || (behind.suffix?.approx ?? false),
    verb: before.verb,
    suffix: behind.suffix,
  };
}

function readBefore(text: string, from: number, floor: number) {
  let start = from;
  let op: Op | null = null;
  let approx = false;
  let verb: Offsets | null = null;
  // 上千万公顷, 满两年
  if (
    start > floor &&
    text[start - 1] === '上' &&
    /[十百千万亿]/.test(text[start]!) &&
    !/[以之每路线网]/.test(text[start - 2] ?? '')
  ) {
    op = '>=';
    approx = true;
    start--;
  } else if (
    start > floor &&
    text[start - 1] === '满' &&
    !/[圆不未]/.test(text[start - 2] ?? '') &&
    /^[\d一二两三四五六七八九十]+(?:个月|年|天|周岁|人)/.test(text.slice(start, start + 6))
  ) {
    op = '>=';
    start--;
  } else if (start > floor && text[start - 1] === '过' && isPassed(text, start)) {
    op = '>';
    start--;
  }
  for (let i = 0; i < 2; i++) {
    const entry = comparatorBefore(text, start, floor);
    if (!entry) break;
    start -= entry.form.length;
    op ??= entry.op;
    approx ||= entry.approx;
    if (!entry.verb) continue;
    const adverb = /^(?:首次|双双|均|首)/.exec(entry.form)?.[0].length ?? 0;
    verb = { start: start + (entry.form.length - adverb >= 2 ? adverb : 0), end: start + entry.form.length };
  }
  return { start, op, approx, verb };
}

/** 产值过亿元, 收入过百万元; 经过, 通过 and 超过 are other words. */
function isPassed(text: string, at: number): boolean {
  return (
    /^(?:半数|[\d.]*[百千万亿]{1,2}元)/.test(text.slice(at, at + 12)) &&
    !/[经通超不渡越胜路透]/.test(text[at - 2] ?? '')
  );
}

function readBehind(text: string, end: number, ceiling: number): { end: number; suffix: Bounds['suffix'] } {
  const over = skipBracket(text, skipNoun(text, end), ceiling);
  for (const from of over === end ? [end] : [end, over]) {
    const entry = comparatorBehind(text, from);
    if (!entry || from + entry.form.length > ceiling) continue;
    if (entry.form === '起' && !/^起(?:步|点|$|[，。；])/.test(text.slice(from, from + 2))) continue;
    if (
      /^(?:还要?)?多$|^有余$|^出头$/.test(entry.form) &&
      !/^(?:[，。；、）)的]|$)/.test(text.slice(from + entry.form.length, from + entry.form.length + 1))
    )
      continue;
    if (entry.form === '前后' && /^[^，。]/.test(text.slice(from + 2, from + 3))) continue;
    return { end: from + entry.form.length, suffix: { op: entry.op, approx: entry.approx } };
  }
  return { end, suffix: null };
}

const bounded = /级(?=及?以[上下])|(?:床位|学位|泊位|车位|员工|职工|学生|党员|住户)(?=以[上下内]的)/y;

/** 50张床位以上的机构, 万吨级以上泊位: over the noun that is counted, where a bound stands behind it. */
function skipNoun(text: string, at: number): number {
  bounded.lastIndex = at;
  return bounded.test(text) ? bounded.lastIndex : at;
}

/** Over one short bracket: 2000人（含重点产业1000人）左右. */
function skipBracket(text: string, at: number, ceiling: number): number {
  if (text[at] !== '（' && text[at] !== '(') return at;
  for (let i = at + 1; i < Math.min(ceiling, at + longestBracket); i++) {
    if (text[i] === '）' || text[i] === ')') return i + 1;
    if (text[i] === '。' || text[i] === '\n') return at;
  }
  return at;
}
