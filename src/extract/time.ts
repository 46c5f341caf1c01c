import { readHanRun } from '../number/han.ts';
import type { Offsets } from '../span/types.ts';
import type { DateToken } from './scan/types.ts';
import type { Deadline } from './types.ts';

/** A point in time that a text names. */
export interface TimePoint extends Offsets {
  readonly text: string;
  /** 2025, 2025-06, 2025-06-30; null where the text hides or does not say the year. */
  readonly date: string | null;
  readonly precision: 'year' | 'month' | 'day';
  readonly year: number | null;
  /** Before the time of the plan, or what is compared with: no deadline. */
  readonly past: boolean;
  /** Belongs to an attribute and dates nothing else (2000年底前建成的小区). */
  readonly qualifies: boolean;
  /** Governs a chain of sentences joined by semicolons (到2025年，…；…). */
  readonly carries: boolean;
}

const relative =
  /今年(?:内|底|末|上半年|下半年)?|本年度?(?:内|底)?|年内|全年|当年|年底|年末|上半年|下半年|年中|明年(?:底)?|本世纪末|(?:秋季|春季)(?:学期)?开学/g;
const around = /(?:到|至|截至|截止到?|于|在|从|自|比|较|以)$/;
const notDeadline = /^(?:以来|来|起|后|以后|之后|开始|同期|为基|发布|印发|出台|成立|制定|版|级|届|招|第)/;
const withinYears = /^起?(?:的)?([一二三四五六七八九十]|\d{1,2})年(?:以|之)?内/;
const comparedWith = /(?:比|较|与|相比|同|自|以|从|由|超过|高于|低于)$/;

/** What times a sentence names, in order. `planYear` is the year that 今年 and 6月底 speak of. */
export function timesIn(
  text: string,
  at: Offsets,
  dates: readonly DateToken[],
  planYear: number | null,
  startYear: number | null,
): TimePoint[] {
  const points: TimePoint[] = [];
  for (let i = 0; i < dates.length; i++) {
    const token = dates[i]!;
    const next = dates[i + 1];
    // 2025年 and 一季度, 6月: one point in time in two tokens
    const joined =
      next && next.start === token.end && token.month === null && next.year === null && next.month !== null
        ? next
        : null;
    if (joined) i++;
    points.push(point(text, at, token, joined, planYear, startYear));
  }
  const sentence = text.slice(at.start, at.end);
  relative.lastIndex = 0;
  for (let found = relative.exec(sentence); found; found = relative.exec(sentence)) {
    const start = at.start + found.index;
    const end = start + found[0].length;
    if (points.some((p) => start < p.end && end > p.start)) continue;
    if (/[去前历多近每数\d一两二三四五六七八九十]$/.test(text.slice(start - 1, start)) && found[0] !== '今年') continue;
    const words = found[0];
    const month = relativeMonth(words);
    const year =
      words === '本世纪末'
        ? planYear !== null && planYear <= 2000
          ? 2000
          : null
        : words.startsWith('明年') && planYear !== null
          ? planYear + 1
          : planYear;
    const past = /^(?:以来|来)/.test(text.slice(end, end + 2));
    // 全年力争实现收入3.6亿元；投资21亿元: the year that opens a chain dates all of it
    const carries = start === at.start && /^(?:全年|今年|年内)$/.test(words) && !/[；;]/.test(text[start - 1] ?? '');
    points.push({ start, end, text: words, ...dated(year, month, null), past, qualifies: false, carries });
  }
  return points.sort((a, b) => a.start - b.start);
}

function relativeMonth(words: string): number | null {
  if (/开学/.test(words)) return words.startsWith('秋') ? 8 : 2;
  if (/上半年|年中/.test(words)) return 6;
  if (/底|末|下半年/.test(words) && words !== '本世纪末') return 12;
  return null;
}

function point(
  text: string,
  at: Offsets,
  token: DateToken,
  joined: DateToken | null,
  planYear: number | null,
  startYear: number | null,
): TimePoint {
  let end = joined?.end ?? token.end;
  let month = token.month ?? joined?.month ?? null;
  const day = token.day ?? joined?.day ?? null;
  const behind = text.slice(end, Math.min(at.end, end + 6));
  const half = /^(上半年|下半年|年底|底|末|年末|年初|初|春季|秋季)/.exec(behind);
  if (half) {
    end += half[0].length;
    if (month === null)
      month = /上半年/.test(half[0]) ? 6 : /底|末|下半年/.test(half[0]) ? 12 : /秋/.test(half[0]) ? 8 : null;
  }
  // 2012年起5年内: five years, the first of them counted
  const span =
    token.year === null || month !== null ? null : withinYears.exec(text.slice(end, Math.min(at.end, end + 8)));
  if (span) end += span[0].length;
  const before = text.slice(Math.max(at.start, token.start - 6), token.start);
  const bare = token.year === null && token.month === null && token.day === null;
  const years = span ? (readHanRun(span[1]!)?.value ?? Number(span[1])) - 1 : 0;
  const year = token.year === null ? (bare ? null : planYear) : token.year + years;
  const rest = text.slice(end, Math.min(at.end, end + 4));
  const compared = comparedWith.test(before) && !/(?:到|至)$/.test(before);
  const past = (year !== null && startYear !== null && year < startYear) || notDeadline.test(rest) || compared;
  const lead = around.exec(before);
  const start = token.start - (lead && /[到至]/.test(lead[0]) ? lead[0].length : 0);
  return {
    start: token.start,
    end,
    text: text.slice(start, end),
    ...dated(year, month, day),
    past,
    qualifies: qualifies(text, end, at.end, before, rest, past),
    carries:
      /(?:到|至)$/.test(before) ||
      /^(?:[，,前]|年?[底末]前)/.test(rest) ||
      text[end] === '，' ||
      text[end] === ',' ||
      text[end] === '：',
  };
}

/** 2000年底前建成的小区: whether the time is part of an attribute of the noun behind it. */
function qualifies(text: string, end: number, limit: number, before: string, rest: string, past: boolean): boolean {
  // 对2019年以来1250件信访件开展回访
  if (/[由从比较]$/.test(before) && text[end] === '的') return true;
  if (/对$/.test(before) && /^(?:年?)?以来/.test(rest)) return true;
  if (/[到至]$/.test(before) || !(past || /^(?:年?底)?(?:前|后|以前|以后)/.test(rest))) return false;
  return /^[^，,。；;的]{1,8}的/.test(text.slice(end, Math.min(limit, end + 10)));
}

function dated(
  year: number | null,
  month: number | null,
  day: number | null,
): Pick<TimePoint, 'date' | 'precision' | 'year'> {
  if (year === null) return { date: null, precision: 'year', year };
  const two = (n: number) => String(n).padStart(2, '0');
  if (month === null) return { date: String(year), precision: 'year', year };
  if (day === null || day < 1 || day > lastDay(year, month))
    return { date: `${year}-${two(month)}`, precision: 'month', year };
  return { date: `${year}-${two(month)}-${two(day)}`, precision: 'day', year };
}

function lastDay(year: number, month: number): number {
  return [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ][month - 1]!;
}

/** A point in time as a figure's deadline. */
export function asDeadline(time: TimePoint, basis: Deadline['basis']): Deadline | null {
  if (time.date === null || time.year === null) return null;
  const { date, precision, year } = time;
  const latest =
    precision === 'day'
      ? date
      : precision === 'month'
        ? `${date}-${lastDay(year, Number(date.slice('2025-'.length)))}`
        : `${date}-12-31`;
  return {
    start: time.start,
    end: time.end,
    text: time.text,
    date,
    precision,
    latest,
    basis,
  };
}
