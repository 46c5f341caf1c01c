import { headShells, pastHead, plannedHead, progressHead } from '../../lexicon/structure/table-heads.ts';
import type { Cell } from '../../segment/types.ts';
import type { Offsets } from '../../span/types.ts';
import type { DeadlineScope } from '../deadline.ts';
import type { Lexicon } from '../lexicon.ts';
import { scan } from '../scan/scan.ts';
import type { DateToken } from '../scan/types.ts';
import type { UnitTable } from '../scan/unit.ts';
import type { TimePoint } from '../time.ts';
import type { Excerpt } from '../types.ts';
import { nameLines } from './name-lines.ts';
import { type ApartUnit, bracketUnit } from './unit-words.ts';

/** A word of a head that says that its numbers move something. */
export interface Change {
  readonly action: Excerpt | null;
  readonly direction: 'up' | 'down' | null;
}

/** What the heads over a column of numbers say of them. */
export interface HeadSense {
  readonly words: string;
  readonly time: TimePoint | null;
  /** Reached (true), to be reached (false), or not said. */
  readonly past: boolean | null;
  readonly expected: boolean;
  readonly unit: ApartUnit | null;
  readonly change: Change | null;
  readonly baseline: Excerpt | null;
  /** What they are numbers of, beyond what the row says: 投资 of 计划投资（万元）. */
  readonly name: readonly Offsets[];
}

const shells = headShells.map((word) => word.replace('.', '\\.')).join('|');
const when =
  '[“"‘]?十?[一二三四五六七八九]五[”"’]?|[比较]?(?:19|20)\\d\\d年?度?(?:[-—–~～至到](?:19|20)?\\d\\d年?度?)?|\\d{1,2}(?:[-—–~～至到]\\d{1,2})?月份?|[上下]半年|[比较](?:上年|去年|上一年)(?:同期)?|[一二三四]季度';
const marks = '[、，,：:/／\\s（）()〔〕［］[\\]“”"]';
const before = new RegExp(`^(?:${when}|${shells}|${marks})+`);
const behind = new RegExp(`(?:${when}|${shells}|${marks})$`);
/** A longer head is a sentence, and names nothing. */
const longestHead = 60;
const moving = /(?:年均|同比|累计)?(增长|递增|提高|增加|增减|下降|降低|减少)(?![率值幅量])/;
const lastYear = /[比较](?:上年|去年|上一年)(?:同期)?/;
const yearly = /^(?:年均|同比)$/;
const bareYear = /(?<!\d)((?:19|20)\d\d)(?:[.／/](0?[1-9]|1[0-2])(?![\d.／/]))?(?!\d|年)/g;

/** Reads the heads over a column; the innermost may say the unit, any may say the time. */
export function readHeads(text: string, heads: readonly Cell[], deadlines: DeadlineScope, lexicon: Lexicon): HeadSense {
  const words = heads.map(({ start, end }) => text.slice(start, end)).join('');
  const times: TimePoint[] = [];
  const name: Offsets[] = [];
  let unit: ApartUnit | null = null;
  let change: Change | null = null;
  let baseline: Excerpt | null = null;
  for (const head of heads) {
    const before = lastYear.exec(text.slice(head.start, head.end));
    if (before) {
      const start = head.start + before.index;
      baseline = { start, end: start + before[0].length, text: before[0] };
    }
    const compared = (time: TimePoint) => /[比较]$/.test(text.slice(head.start, time.start));
    for (const time of deadlines.times(head, datesIn(text, head, lexicon))) {
      if (compared(time))
        baseline = { start: time.start - 1, end: time.end, text: text.slice(time.start - 1, time.end) };
      else times.push({ ...time, past: deadlines.isOver(time.year) });
    }
    const part = readPart(text, head, lexicon.units);
    unit = part.unit ?? unit;
    change = part.change ?? change;
    if (part.name) name.push(...nameLines(text, part.name));
  }
  const time = times.at(-1) ?? null;
  return { words, time, past: isPast(words, time), expected: /预期|预计/.test(words), unit, change, baseline, name };
}

/** The dates of a cell; 2025 alone is a year here, 2025.6 a month. */
export function datesIn(text: string, at: Offsets, lexicon: Lexicon): DateToken[] {
  const dates = scan(text, at.start, at.end, lexicon).filter((token): token is DateToken => token.kind === 'date');
  for (const found of text.slice(at.start, at.end).matchAll(bareYear)) {
    const start = at.start + found.index;
    const end = start + found[0].length;
    if (dates.some((date) => start < date.end && end > date.start)) continue;
    const month = found[2] === undefined ? null : Number(found[2]);
    dates.push({ kind: 'date', start, end, text: found[0], year: Number(found[1]), month, day: null });
  }
  return dates.sort((a, b) => a.start - b.start);
}

function isPast(words: string, time: TimePoint | null): boolean | null {
  if (time?.past) return true;
  if (progressHead.test(words)) return true;
  if (/预计/.test(words)) return false;
  if (pastHead.test(words) && !plannedHead.test(words)) return true;
  if (time !== null || plannedHead.test(words)) return false;
  return null;
}

function readPart(
  text: string,
  head: Cell,
  units: UnitTable,
): { unit: ApartUnit | null; change: Change | null; name: Offsets | null } {
  const written = text.slice(head.start, head.end);
  const bracket = bracketUnit(written, units);
  let { start } = head;
  let end = Math.min(start + longestHead, bracket ? start + bracket.at : head.end);
  const words = text.slice(start, end);
  const moved = moving.exec(words);
  let change: Change | null = null;
  if (moved) {
    const at = start + moved.index + moved[0].length - moved[1]!.length;
    const action = { start: at, end: at + moved[1]!.length, text: moved[1]! };
    const direction = /[降减]/.test(moved[1]!) ? 'down' : 'up';
    change = { action, direction: moved[1] === '增减' ? null : direction };
    end = start + moved.index;
  } else if (yearly.test(words.slice(...framed(words)))) change = { action: null, direction: 'up' };
  const [from, to] = framed(text.slice(start, end));
  end = start + to;
  start += from;
  const named = /[\u4e00-\u9fffA-Za-z]/.test(text.slice(start, end)) && end - start > 1;
  return { unit: bracket?.unit ?? null, change, name: named && !(change && !moved) ? { start, end } : null };
}

/** Where the words begin and end that are neither a time nor a shell. */
function framed(words: string): [start: number, end: number] {
  const start = before.exec(words)?.[0].length ?? 0;
  let end = words.length;
  for (let last = behind.exec(words); last && end > start; last = behind.exec(words.slice(start, end))) {
    end -= last[0].length;
  }
  return [start, Math.max(start, end)];
}
