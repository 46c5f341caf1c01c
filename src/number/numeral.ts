import { shiftDecimal } from './decimal.ts';
import { hanDigit, hanPower, hanRunEnd, readHanRun } from './han.ts';
import type { Numeral } from './types.ts';

/** The longest run of Chinese numeral characters that can be a number; a longer one is none. */
const longestRun = 32;

const arabic = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const ratioTail = /[∶:：](\d+(?:\.\d+)?)/y;
const fractionTail = /\/(\d{1,4})(?![\d/.万千])/y;
const mask = /[*＊×○●□_]{1,8}|[xX]{1,4}(?![A-Za-z0-9])/y;
const maskedFraction = /\/[*＊×○●□_xX]{1,8}/y;
/** 千 and 百 that begin a unit, not a multiplier. */
const unitHead = /千(?=[瓦米克伏卡帕赫比字])|百(?=分)|兆(?=[瓦字比帕赫伏欧焦]|$|[，。；、）)])/y;

/** 投资5个亿, 5个多亿元; but 5个亿元企业 are five. */
const spokenHundredMillion = /个(?:(多)亿|亿(?=[，,。；;、）)\n]|$|左右|以上|的|资金|投资))/y;

/** 半数, and 半 before a measure (半小时, 半天); 上半个月 and 一大半 are none. */
const half = /(?<![上下前后大多小])半(?:数|(?=(?:个多?)?(?:小时|学期|月)|天|公里|亩))/y;

/**
 * Reads the numeral that begins at `at` as far as it goes (maximal munch): Arabic (1,100.9亿), Chinese (一百二十), mixed
 * (3万4000, 25万6千), vague (300余万, 十几, 数百), parts (百分之九十, 三分之一, 1/4, 一半, 半小时), ratios (12∶48∶40) and
 * masks (*). Null where none begins. The caller never starts inside a numeral.
 *
 * @example readNumeral('300余万元', 0) // { start: 0, end: 5, value: 3000000, more: true, … }
 */
export function readNumeral(text: string, at: number): Numeral | null {
  return readWithin(text, at, 'whole');
}

/** What may still be read inside: a fraction behind 又 in a whole number, nothing of the kind inside a fraction. */
type Level = 'whole' | 'fraction' | 'plain';

function readWithin(text: string, at: number, level: Level): Numeral | null {
  const code = text.charCodeAt(at);
  const read =
    code >= 48 && code <= 57
      ? readArabic(text, at, level)
      : code > 0x3000 && code < 0xff00
        ? readHan(text, at, level)
        : null;
  if (!read) return readMask(text, at);
  return level === 'whole' ? withFraction(text, read) : read;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function multiplierAt(text: string, at: number): number | undefined {
  const power = hanPower(text[at]);
  if (power === undefined || power === 12 || (power < 4 && sticky(unitHead, text, at))) return undefined;
  return power;
}

function isMore(char: string | undefined): boolean {
  return char === '余' || char === '多' || char === '几';
}

function readArabic(text: string, at: number, level: Level): Numeral | null {
  const digits = sticky(arabic, text, at)![0];
  let end = at + digits.length;
  const ratio = readRatio(text, at, digits, end);
  if (ratio) return ratio;
  const plain = digits.length > 4 ? digits.replaceAll(',', '') : digits;
  const whole = !plain.includes('.');
  if (level !== 'plain' && text.startsWith('分之', end) && whole) {
    const part = readOver(text, at, end, Number(plain));
    if (part) return part;
  }
  const over = whole && text[end] === '/' ? sticky(fractionTail, text, end) : null;
  if (over && Number(plain) < Number(over[1])) {
    return numeral(at, end + over[0].length, Number(plain) / Number(over[1]), 'fraction');
  }
  let shift = 0;
  let more = false;
  if (
    isMore(text[end]) &&
    !(
      text[end] === '多' &&
      hanPower(text[end + 1]) === undefined &&
      /^(?:[数种样方少]|元[化素主统])/.test(text.slice(end + 1, end + 3))
    )
  ) {
    more = true;
    end++;
  }
  for (let power = multiplierAt(text, end); power !== undefined; power = multiplierAt(text, end)) {
    shift += power;
    end++;
  }
  const spoken = shift === 0 && !more ? sticky(spokenHundredMillion, text, end) : null;
  if (spoken) {
    const value = shiftDecimal(plain, 8);
    return { ...numeral(at, end + spoken[0].length, value, 'arabic'), more: spoken[1] !== undefined, shift: 8 };
  }
  let value = shiftDecimal(plain, shift);
  let form: Numeral['form'] = 'arabic';
  if (shift > 0 && !more) {
    const rest = readRest(text, end, shift);
    if (rest) {
      value += rest.value;
      end = rest.end;
      form = 'mixed';
    }
    if (isMore(text[end])) {
      more = true;
      end++;
      // 1千余万
      const power = rest ? undefined : multiplierAt(text, end);
      if (power !== undefined && power > shift) {
        shift += power;
        value = shiftDecimal(plain, shift);
        end++;
      }
    }
  }
  return { start: at, end, value, max: null, more, form, shift, parts: null };
}

/** The lower part of 3万4000, 2亿3千万, 1千零1: smaller than the multiplier before it. */
function readRest(text: string, at: number, shift: number): { value: number; end: number } | null {
  const from = text[at] === '零' || text[at] === '〇' ? at + 1 : at;
  const code = text.charCodeAt(from);
  let value: number;
  let end: number;
  if (code >= 48 && code <= 57) {
    const digits = sticky(arabic, text, from)![0];
    end = from + digits.length;
    let power = 0;
    for (let next = multiplierAt(text, end); next !== undefined; next = multiplierAt(text, end)) {
      power += next;
      end++;
    }
    // 3万5 is short for 3万5千
    if (power === 0 && from === at && digits.length === 1) power = shift - 1;
    value = shiftDecimal(digits.replaceAll(',', ''), power);
    if (power > 0 && power < shift) {
      const rest = readRest(text, end, power);
      if (rest) {
        value += rest.value;
        end = rest.end;
      }
    }
  } else {
    end = hanRunEnd(text, from);
    if (end - from < 2 || end - from > longestRun || hanDigit(text[from]) === undefined) return null;
    const read = readHanRun(text.slice(from, end));
    if (!read || read.max !== null) return null;
    value = read.value;
  }
  return value < 10 ** shift ? { value, end } : null;
}

function readRatio(text: string, at: number, first: string, from: number): Numeral | null {
  if (text[from] !== '：' && text[from] !== ':' && text[from] !== '∶') return null;
  let end = from;
  const parts = [Number(first.replaceAll(',', ''))];
  for (let tail = sticky(ratioTail, text, end); tail; tail = sticky(ratioTail, text, end)) {
    parts.push(Number(tail[1]));
    end += tail[0].length;
  }
  if (parts.length < 2) return null;
  return { start: at, end, value: parts[0]!, max: null, more: false, form: 'ratio', shift: 0, parts };
}

function readHan(text: string, at: number, level: Level): Numeral | null {
  const head = text[at]!;
  if (level !== 'plain' && head === '百' && text.startsWith('百分之', at)) return readPart(text, at, at + 3, 'percent');
  if (level !== 'plain' && head === '千' && text.startsWith('千分之', at))
    return readPart(text, at, at + 3, 'permille');
  if (head === '几' || head === '数') return readVague(text, at);
  if (head === '半') return readHalf(text, at);
  let end = hanRunEnd(text, at);
  if (end === at || end - at > longestRun) return null;
  if (level !== 'plain' && text.startsWith('分之', end)) {
    const below = readHanRun(text.slice(at, end));
    return below ? readOver(text, at, end, below.value) : null;
  }
  // 二两 is a weight, 两 inside a numeral a digit
  if (text[end - 1] === '两' && end - at > 1) end--;
  if (/[千百兆]/.test(text[end - 1]!) && sticky(unitHead, text, end - 1)) end--;
  if (end === at) return null;
  const run = text.slice(at, end);
  if (run === '一' && text[end] === '半' && !/[年天月日个小]/.test(text[end + 1] ?? ''))
    return numeral(at, end + 1, 0.5, 'fraction');
  const read = readHanRun(run);
  if (!read) return null;
  let { value } = read;
  if (text[end] === '点' && text[end + 1] !== '两' && hanDigit(text[end + 1]) !== undefined) {
    const tail = hanRunEnd(text, end + 1);
    const decimals = readHanRun(text.slice(end + 1, tail));
    if (decimals && hanPower(text[tail - 1]) === undefined) {
      value = Number(`${value}.${[...text.slice(end + 1, tail)].map(hanDigit).join('')}`);
      end = tail;
    }
  }
  let more = false;
  let shift = hanPower(text[end - 1]) ?? 0;
  if (isMore(text[end]) && (hanPower(text[end - 1]) !== undefined || (text[end] === '几' && /[零〇]$/.test(run)))) {
    more = true;
    end++;
    for (let power = multiplierAt(text, end); power !== undefined && power >= 4; power = multiplierAt(text, end)) {
      value *= 10 ** power;
      shift += power;
      end++;
    }
  }
  return { start: at, end, value, max: read.max, more, form: 'han', shift, parts: null };
}

/** 几十, 数百万: at least one of the multiplier. */
function readVague(text: string, at: number): Numeral | null {
  let end = at + 1;
  let shift = 0;
  for (let power = multiplierAt(text, end); power !== undefined; power = multiplierAt(text, end)) {
    shift += power;
    end++;
  }
  if (shift === 0) return null;
  return { start: at, end, value: 10 ** shift, max: null, more: true, form: 'han', shift, parts: null };
}

function readHalf(text: string, at: number): Numeral | null {
  const found = sticky(half, text, at);
  return found ? numeral(at, at + found[0].length, 0.5, found[0].length > 1 ? 'fraction' : 'han') : null;
}

function readPart(text: string, at: number, from: number, form: 'percent' | 'permille'): Numeral | null {
  const part = readWithin(text, from, 'plain');
  if (!part || part.value === null || (part.form !== 'arabic' && part.form !== 'han')) return null;
  return { ...part, start: at, form, shift: 0 };
}

/** 三分之一, 3分之1: `over` is where 分之 stands, `below` the number before it. */
function readOver(text: string, at: number, over: number, below: number): Numeral | null {
  const negative = text[over + 2] === '负';
  const above = readWithin(text, over + (negative ? 3 : 2), 'plain');
  if (negative && below && above?.value) return numeral(at, above.end, -above.value / below, 'fraction');
  return below && above?.value ? numeral(at, above.end, above.value / below, 'fraction') : null;
}

/** 十一又十四分之一: a whole number and a fraction. */
function withFraction(text: string, whole: Numeral): Numeral {
  if (text[whole.end] !== '又' || whole.value === null || whole.form === 'fraction') return whole;
  const part = readWithin(text, whole.end + 1, 'fraction');
  return part?.form === 'fraction' && part.value !== null
    ? numeral(whole.start, part.end, whole.value + part.value, 'fraction')
    : whole;
}

function readMask(text: string, at: number): Numeral | null {
  const found = sticky(mask, text, at);
  if (!found) return null;
  let end = at + found[0].length;
  const over = sticky(maskedFraction, text, end);
  if (over) return numeral(at, end + over[0].length, null, 'mask');
  if (text[end] === '.') {
    const decimals = sticky(mask, text, end + 1);
    if (decimals) end += 1 + decimals[0].length;
  }
  let more = false;
  let shift = 0;
  if (isMore(text[end])) {
    more = true;
    end++;
  }
  for (let power = multiplierAt(text, end); power !== undefined; power = multiplierAt(text, end)) {
    shift += power;
    end++;
  }
  if (!more && shift > 0 && isMore(text[end])) {
    more = true;
    end++;
  }
  return { start: at, end, value: null, max: null, more, form: 'mask', shift, parts: null };
}

function numeral(start: number, end: number, value: number | null, form: Numeral['form']): Numeral {
  return { start, end, value, max: null, more: false, form, shift: 0, parts: null };
}
