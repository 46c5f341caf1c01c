import { hanDigit } from '../../number/han.ts';
import { readNumeral } from '../../number/numeral.ts';
import type { Numeral } from '../../number/types.ts';
import { charSet, isAt } from '../../span/char-set.ts';
import { matchUnit, type UnitMatch } from './unit.ts';

/** A numeral with the unit behind it and the upper end of its range, as it is sighted: not yet told to be a quantity. */
export interface Sighting {
  readonly text: string;
  /** Where the text around it that may be looked at begins. */
  readonly floor: number;
  readonly first: Numeral;
  /** The upper end of a range, or null. */
  readonly upper: Numeral | null;
  readonly unit: UnitMatch | null;
  /** The lower end with the multiplier it shares with the upper; null where it is masked. */
  readonly low: number | null;
  readonly end: number;
  /** Written in Chinese numerals. */
  readonly han: boolean;
  readonly masked: boolean;
  /** The quotation that it stands in. */
  readonly inside: 'title' | 'name' | null;
  /** Up to sixteen characters before it. */
  readonly before: string;
  /** Up to eight characters behind its unit. */
  readonly behind: string;
}

const joiner = /(?:[-—–~～－―]{1,2}|至|到)/y;
const joins = charSet('-—–~～－―至到');

/** What the numeral `first` makes with its unit, and with a second numeral where it opens a range. */
export function sight(text: string, first: Numeral, floor: number, inside: Sighting['inside']): Sighting {
  const own = unitBehind(text, first);
  const ownEnd = own ? own.end : first.end;
  const range = readUpper(text, first, own, ownEnd);
  const unit = range ? range.unit : own;
  const end = range ? (unit ? unit.end : range.numeral.end) : ownEnd;
  const code = text.charCodeAt(first.start);
  return {
    text,
    floor,
    first,
    upper: range?.numeral ?? null,
    unit,
    low: range ? range.low : withTenth(text, end, unit, first.value),
    end: range || !tenth(text, end, unit) ? end : end + 1,
    han: code > 0x2fff && code < 0xff00 && first.form !== 'mask',
    masked: first.form === 'mask',
    inside,
    before: text.slice(Math.max(floor, first.start - 16), first.start),
    behind: text.slice(end, end + 8),
  };
}

/** 七成六, 三成半: the tenth behind 成, or undefined. */
function tenth(text: string, end: number, unit: UnitMatch | null): number | undefined {
  if (unit?.name !== '成') return undefined;
  const value = text[end] === '半' ? 5 : hanDigit(text[end]);
  return value && !matchUnit(text, end + 1) ? value : undefined;
}

function withTenth(text: string, end: number, unit: UnitMatch | null, value: number | null): number | null {
  const part = tenth(text, end, unit);
  return part === undefined || value === null ? value : Number(`${value}.${part}`);
}

/** The unit behind a numeral, over one blank. */
function unitBehind(text: string, numeral: Numeral): UnitMatch | null {
  if (numeral.form === 'percent' || numeral.form === 'permille' || numeral.form === 'ratio') return null;
  const unit = matchUnit(text, text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end);
  return unit && numeral.form === 'fraction' && unit.entry.dimension !== 'multiple' ? null : unit;
}

/** The upper end of a range (2-3所, 15%至20%, 400—500亿元), and the lower end that its multiplier may belong to as well. */
function readUpper(text: string, lower: Numeral, unit: UnitMatch | null, end: number) {
  const masked = lower.form === 'mask';
  if (!isAt(joins, text, end) || lower.form === 'ratio' || (lower.value === null) !== masked) return null;
  joiner.lastIndex = end;
  const joined = joiner.exec(text);
  const numeral = joined ? readNumeral(text, end + joined[0].length) : null;
  if (!numeral || numeral.form === 'ratio' || numeral.max !== null || (numeral.form === 'mask') !== masked) return null;
  const upperUnit = unitBehind(text, numeral);
  if (unit ? upperUnit?.name !== unit.name : upperUnit === null && numeral.form !== lower.form) return null;
  if (!unit && !upperUnit && numeral.form !== 'percent' && numeral.shift === 0) return null;
  if (lower.value === null || numeral.value === null) return { numeral, unit: upperUnit, low: null };
  const shared =
    lower.shift === 0 && numeral.shift > 0 && !unit ? Number(`${lower.value}e${numeral.shift}`) : lower.value;
  const low = shared < numeral.value ? shared : lower.value;
  return low < numeral.value ? { numeral, unit: upperUnit, low } : null;
}
