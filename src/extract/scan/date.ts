import { readHanRun } from '../../number/han.ts';
import type { DateToken } from './types.ts';

const han = '[一二三四五六七八九十]';
/** Dates that begin with a numeral. Each alternative is bounded. */
const patterns: readonly [
  RegExp,
  (found: RegExpExecArray) => Omit<DateToken, 'kind' | 'start' | 'end' | 'text'> | null,
][] = [
  // 2024年6月30日, 2024年底, 2023-2025年, 2016—2018年度, 2026-27年度, 二〇二五年
  [
    /((?:19|20|21)\d{2}|18\d{2}|[二一][〇零九][〇零一二三四五六七八九]{2})年?(?:[-—–~～－至到]{1,2}((?:19|20|21)?\d{2}|[二一][〇零九][〇零一二三四五六七八九]{2}))?(?:年(?:度)?|学年)(?:第([一二三四])季度?|([01]?\d|十?[一二三四五六七八九]|十)(?:[-—–~～－至到](\d{1,2}))?月(?:份)?(?:([0-3]?\d|[一二三]?十?[一二三四五六七八九十])(?:[-—–~～－至到](\d{1,2}))?[日号])?)?/y,
    (m) => {
      const first = number(m[1]);
      let year = first;
      if (m[2] && first !== null) {
        const last = number(m[2])!;
        year = last < 100 ? Math.floor(first / 100) * 100 + last : last;
        if (year < first) return null;
      }
      return { year, month: m[3] ? number(m[3])! * 3 : month(m[5] ?? m[4]), day: number(m[7] ?? m[6]) };
    },
  ],
  // 113年度, 114年底, 112年8月: years of the Republic, as Taiwan counts; 建校112年 is none
  [
    /(?<![\d.])(1[0-3]\d)(?:[-—–~～至到](1[0-3]\d))?年(?:度|(?=[底初末])|(?<=(?:^|[，。；、：（(\s至到自于由较比在])1\d\d年)(?![来间历以的左])|([01]?\d)月(?:份)?(?:([0-3]?\d)[日号])?)/y,
    (m) => ({ year: 1911 + number(m[2] ?? m[1])!, month: month(m[3]), day: number(m[4]) }),
  ],
  // 2024.5.6, 2024-05-06, 2024/5/6
  [
    /((?:19|20)\d{2})([-./])(0?[1-9]|1[0-2])(?:\2([0-3]?\d))?(?![\d.%个万亿元])/y,
    (m) => (m[4] || m[2] !== '.' ? { year: number(m[1]), month: month(m[3]), day: number(m[4]) } : null),
  ],
  // a year that is masked: 20xx年
  [
    /(?:20|19)[xX×*＊○]{2}(?:[-—–至]\d{4})?年(?:度)?(?:[xX×*\d]{1,2}月)?/y,
    () => ({ year: null, month: null, day: null }),
  ],
  [
    /[xX×*＊○]{1,4}年(?:度)?[xX×*＊○\d]{1,2}月(?:[xX×*＊○\d]{1,2}[日号])?/y,
    () => ({ year: null, month: null, day: null }),
  ],
  // 6月底, 9月下旬, 3—5月, 12月31日
  [
    /(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])(?:月?[-—–~～－至到、和](1[0-2]|0?[1-9]))?月(?:份)?(?:([0-3]?\d|[一二三]?十?[一二三四五六七八九十])(?:[-—–~～－至到](\d{1,2}))?[日号])?/y,
    (m) => ({ year: null, month: month(m[2] ?? m[1]), day: number(m[4] ?? m[3]) }),
  ],
  // 一季度, 三季度末, 1季度
  [/([一二三四1-4])季度/y, (m) => ({ year: null, month: number(m[1])! * 3, day: null })],
  [/([0-3]?\d)[日号](?=前|之前|以前|晚|上午|下午|起|至)/y, (m) => ({ year: null, month: null, day: number(m[1]) })],
  // 8:30, 8时30分, 9点
  [/(?<!比[为达到约近在]{0,3})[0-2]?\d[:：][0-5]\d(?![∶:：%\d])/y, () => ({ year: null, month: null, day: null })],
  [/[0-2]?\d(?:时|点)(?![间代期段常长])(?:[0-5]?\d分)?/y, () => ({ year: null, month: null, day: null })],
];

/** 十四五, 九五: a plan period, which ends in a year divisible by five. */
const period = new RegExp(
  `(十${han.replace('十', '')}?|[五六七八九])五(?=[”"』」’》规时期末年发(（]|初期|中期|以来|开局|收官|计划|、|和|及)`,
  'y',
);

/** Reads the date that begins at `at`, or null. */
export function readDate(text: string, at: number): DateToken | null {
  const first = text.charCodeAt(at);
  const isHan = first > 0x3000 && first < 0xff00;
  if (isHan) {
    const found = text[at + 1] === '五' || text[at + 2] === '五' ? readPeriod(text, at) : null;
    if (found) return found;
    if (!hanCanBeDate(text, at)) return null;
  } else if (isDigit(first) && !canBeDate(text, at)) return null;
  for (const [pattern, read] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const parts = read(found);
    if (!parts) continue;
    const { year, month, day } = parts;
    return { kind: 'date', start: at, end: at + found[0].length, text: found[0], year, month, day };
  }
  return null;
}

function readPeriod(text: string, at: number): DateToken | null {
  period.lastIndex = at;
  const found = period.exec(text);
  const ordinal = found ? readHanRun(found[1]!)?.value : undefined;
  if (!found || ordinal === undefined) return null;
  const end = at + found[0].length;
  return { kind: 'date', start: at, end, text: found[0], year: 1955 + 5 * ordinal, month: null, day: null };
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Whether up to four digits stand at `at` with something behind them that makes dates of digits. */
function canBeDate(text: string, at: number): boolean {
  let end = at + 1;
  while (end < at + 5 && isDigit(text.charCodeAt(end))) end++;
  return end < at + 5 && '年月季日号时点学:：-—–~～－至到./、和xX×*＊○'.includes(text[end] ?? '无');
}

/** Whether up to four Chinese digits stand at `at` with something behind them that makes dates of them. */
function hanCanBeDate(text: string, at: number): boolean {
  let end = at;
  while (end < at + 5 && '〇零一二三四五六七八九十'.includes(text[end] ?? '无')) end++;
  return end > at && end < at + 5 && '年月季学-—–~～－至到、和'.includes(text[end] ?? '无');
}

function number(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d/.test(text)) return Number(text);
  return readHanRun(text)?.value ?? null;
}

function month(text: string | undefined): number | null {
  const value = number(text);
  return value !== null && value >= 1 && value <= 12 ? value : null;
}
