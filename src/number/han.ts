import { anyIn, charSet } from '../span/char-set.ts';

/** Chinese numeral characters and how they add up. */

const digitTable = new Int8Array(0x10000).fill(-1);
const powers = charSet('十拾百佰千仟万亿兆');
const powerTable = new Int8Array(0x10000).fill(-1);
for (const [i, chars] of ['〇零', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].entries()) {
  for (const char of chars) digitTable[char.charCodeAt(0)] = i;
}
for (const [power, chars] of [
  [1, '十拾'],
  [2, '百佰'],
  [3, '千仟'],
  [4, '万萬'],
  [8, '亿億'],
  [12, '兆'],
] as const) {
  for (const char of chars) powerTable[char.charCodeAt(0)] = power;
}

/** The value of a Chinese digit, or undefined. */
export function hanDigit(char: string | undefined): number | undefined {
  const value = char ? digitTable[char.charCodeAt(0)]! : -1;
  return value < 0 ? undefined : value;
}

/** The power of ten of a Chinese multiplier (万: 4), or undefined. */
export function hanPower(char: string | undefined): number | undefined {
  const value = char ? powerTable[char.charCodeAt(0)]! : -1;
  return value < 0 ? undefined : value;
}

/** Where the run of Chinese numeral characters at `at` ends. */
export function hanRunEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (digitTable[code]! < 0 && powerTable[code]! < 0) break;
    end++;
  }
  return end;
}

/** What a run of Chinese numeral characters says; `max` where it names two neighbouring numbers. */
export interface HanValue {
  readonly value: number;
  readonly max: number | null;
}

/**
 * Reads a whole run of Chinese numeral characters, or null where it is no number (十四五).
 *
 * @example readHanRun('一百二十') // { value: 120, max: null }
 * @example readHanRun('七八十') // { value: 70, max: 80 }
 * @example readHanRun('二〇二五') // { value: 2025, max: null }
 */
export function readHanRun(run: string): HanValue | null {
  const neighbours = readNeighbours(run);
  if (neighbours) return neighbours;
  if (!anyIn(powers, run, 0, run.length)) return readPositional(run);
  const value = readAdditive(run);
  return value === null ? null : { value, max: null };
}

/** 两三, 七八十, 三五百, 十七八, 一百二三十: two digits side by side, each of which would make a number of the rest. */
function readNeighbours(run: string): HanValue | null {
  // A plan period, not fourteen or fifteen.
  if (run === '十四五') return null;
  let at = 1;
  while (at < run.length && !(hanDigit(run[at - 1]) && hanDigit(run[at]))) at++;
  const first = hanDigit(run[at - 1]);
  const second = hanDigit(run[at]);
  if (!first || !second || first >= second || (second - first > 1 && !(at === 1 && first === 3 && second === 5)))
    return null;
  if (at > 1 && hanPower(run[at - 2]) === undefined) return null;
  const value = readSingle(run.slice(0, at) + run.slice(at + 1));
  const max = readSingle(run.slice(0, at - 1) + run.slice(at));
  return value !== null && max !== null ? { value, max } : null;
}

const readSingle = (run: string): number | null => (run.length === 1 ? (hanDigit(run) ?? null) : readAdditive(run));

/** 二〇二五: digits by their place. */
function readPositional(run: string): HanValue | null {
  if (run.length === 1) {
    const value = hanDigit(run);
    return value === undefined ? null : { value, max: null };
  }
  let digits = '';
  for (const char of run) digits += hanDigit(char) ?? '';
  return digits.length === run.length ? { value: Number(digits), max: null } : null;
}

/** 一百二十万三千: digits and multipliers; 一百二 is 120. */
function readAdditive(run: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let zero = false;
  let lastPower = 99;
  for (const char of run) {
    const value = hanDigit(char);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      if (value === 0) zero = true;
      digit = value;
      continue;
    }
    const power = hanPower(char)!;
    if (power < 4) {
      if (power >= lastPower) return null;
      section += (digit || (section === 0 || zero ? 1 : Number.NaN)) * 10 ** power;
      lastPower = power;
    } else {
      const below: number = section + (digit ?? 0);
      // 万亿, 亿亿, 万万 multiply what stands before them; 三亿五千万 adds to it
      const multiplies = power > 4 && total < 10 ** power;
      if (below === 0 && total > 0) total = total * 10 ** power;
      else if (multiplies) total = (total + below || 1) * 10 ** power;
      else total += (below || 1) * 10 ** power;
      section = 0;
      lastPower = 99;
    }
    digit = null;
    zero = false;
  }
  if (digit !== null && digit !== 0) {
    const power = hanPower(run[run.length - 2]);
    // 十四 and 一百零五 end in units; 一百二, 三万五 leave the last multiplier out
    const unit = zero || power === 1 || power === undefined ? 1 : 10 ** (power - 1);
    section += digit * unit;
  }
  const value = total + section;
  return Number.isFinite(value) ? value : null;
}
