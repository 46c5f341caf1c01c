import { hanDigit } from '../../number/han.ts';
import { readNumeral } from '../../number/numeral.ts';
import type { Numeral } from '../../number/types.ts';
import { isAt } from '../../span/char-set.ts';
import { opensWith } from '../../span/hints.ts';
import { matchUnit, type UnitMatch, type UnitTable } from './unit.ts';

/** A numeral with the unit behind it and the upper end of its range, as it is sighted: not yet told to be a quantity. */
export interface Sighting {
  readonly text: string;
  /** The units that were looked for. */
  readonly units: UnitTable;
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
const joins = opensWith(joiner, '-—–~～－―至到');

/** What the numeral `first` makes with its unit before `ceiling`, and with a second numeral where it opens a range. */
export function sight(
  text: string,
  numeral: Numeral,
  floor: number,
  ceiling: number,
  inside: Sighting['inside'],
  units: UnitTable,
): Sighting {
  const unitOf = (numeral: Numeral) => unitBehind(text, numeral, ceiling, units);
  const parted = readParted(text, numeral, ceiling, units);
  const first = parted?.numeral ?? numeral;
  const own = parted?.unit ?? unitOf(numeral);
  const ownEnd = own ? own.end : first.end;
  const upper = readUpper(text, first, own, ownEnd, unitOf);
  const range = upper && upper.numeral.end <= ceiling ? upper : null;
  const unit = range ? range.unit : own;
  const decimals = range ? null : decimalsBehind(text, ownEnd, own, units);
  const end = decimals?.end ?? (range ? (unit ? unit.end : range.numeral.end) : ownEnd);
  const code = text.charCodeAt(first.start);
  return {
    text,
    units,
    floor,
    first,
    upper: range?.numeral ?? null,
    unit,
    low: range ? range.low : withDecimals(first.value, decimals),
    end,
    han: code > 0x2fff && code < 0xff00 && first.form !== 'mask',
    masked: first.form === 'mask',
    inside,
    before: text.slice(Math.max(floor, first.start - 16), first.start),
    behind: text.slice(end, end + 8),
  };
}

/** 一个半小时, 1个多百分点: a unit that begins with 个, parted by what is added to the number. */
function readParted(
  text: string,
  numeral: Numeral,
  ceiling: number,
  units: UnitTable,
): { numeral: Numeral; unit: UnitMatch } | null {
  const added = text[numeral.end + 1];
  if (text[numeral.end] !== '个' || (added !== '半' && added !== '多' && added !== '余')) return null;
  const whole = matchUnit(`个${text.slice(numeral.end + 2, numeral.end + 6)}`, 0, units);
  const unit = whole && { ...whole, end: numeral.end + 1 + whole.end };
  if (!unit || unit.name === '个' || unit.end > ceiling || numeral.value === null) return null;
  return added === '半'
    ? { numeral: { ...numeral, value: numeral.value + 0.5 }, unit }
    : { numeral: { ...numeral, more: true }, unit };
}

const halved = /半(?=[，,。；;、）)以左的时内多]|$)/y;
const smallMoney = /([\d一二三四五六七八九])角(?:([\d一二三四五六七八九])分)?/y;

/** What stands behind a unit in parts of it: 七成六, 三成半, 两年半, 翻一番半, 123元1角1分. */
function decimalsBehind(
  text: string,
  at: number,
  unit: UnitMatch | null,
  units: UnitTable,
): { digits: string; end: number } | null {
  if (unit?.name === '成') {
    const tenth =
      text[at] === '半' ? 5 : (hanDigit(text[at]) ?? Number(/^\d(?![\d.%])/.exec(text.slice(at, at + 2))?.[0]));
    return tenth && !matchUnit(text, at + 1, units) ? { digits: `${tenth}`, end: at + 1 } : null;
  }
  if (text[at] === '半' && unit && isHalved(unit)) {
    halved.lastIndex = at;
    return halved.test(text) ? { digits: '5', end: at + 1 } : null;
  }
  if (unit?.name !== '元') return null;
  smallMoney.lastIndex = at;
  const found = smallMoney.exec(text);
  return found
    ? { digits: `${digitOf(found[1]!)}${found[2] ? digitOf(found[2]) : ''}`, end: smallMoney.lastIndex }
    : null;
}

const isHalved = ({ entry: { dimension } }: UnitMatch): boolean =>
  dimension === 'duration' || dimension === 'multiple' || dimension === 'area' || dimension === 'length';

const digitOf = (char: string): string => (/\d/.test(char) ? char : `${hanDigit(char)}`);

function withDecimals(value: number | null, decimals: { readonly digits: string } | null): number | null {
  return decimals === null || value === null || !Number.isInteger(value)
    ? value
    : Number(`${value}.${decimals.digits}`);
}

/** The unit behind a numeral, over one blank; what stands in the next cell of a table is none of it. */
function unitBehind(text: string, numeral: Numeral, ceiling: number, units: UnitTable): UnitMatch | null {
  if (numeral.form === 'percent' || numeral.form === 'permille' || numeral.form === 'ratio') return null;
  const unit = matchUnit(text, text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end, units);
  if (unit && unit.end > ceiling) return null;
  return unit && numeral.form === 'fraction' && unit.entry.dimension !== 'multiple' ? null : unit;
}

/** 0.3至0.8: without a unit only decimals are a range; 3-5 may number sections. */
const isDecimal = (text: string, { form, start, end }: Numeral): boolean =>
  form === 'arabic' && text.slice(start, end).includes('.');

/** The upper end of a range (2-3所, 15%至20%, 400—500亿元), and the lower end that its multiplier may belong to as well. */
function readUpper(
  text: string,
  lower: Numeral,
  unit: UnitMatch | null,
  end: number,
  unitOf: (numeral: Numeral) => UnitMatch | null,
) {
  const masked = lower.form === 'mask';
  if (!isAt(joins, text, end) || lower.form === 'ratio' || (lower.value === null) !== masked) return null;
  joiner.lastIndex = end;
  const joined = joiner.exec(text);
  const numeral = joined ? readNumeral(text, end + joined[0].length) : null;
  if (!numeral || numeral.form === 'ratio' || numeral.max !== null || (numeral.form === 'mask') !== masked) return null;
  const upperUnit = unitOf(numeral);
  // 百分之一点五到二: the upper end shares 百分之
  const parts = lower.form === 'percent' && !upperUnit && (numeral.form === 'han' || numeral.form === 'arabic');
  if (unit ? upperUnit?.name !== unit.name : upperUnit === null && numeral.form !== lower.form && !parts) return null;
  const bare = !unit && !upperUnit && numeral.form !== 'percent' && !parts && numeral.shift === 0;
  if (bare && !(isDecimal(text, lower) && isDecimal(text, numeral))) return null;
  if (lower.value === null || numeral.value === null) return { numeral, unit: upperUnit, low: null };
  const shared =
    lower.shift === 0 && numeral.shift > 0 && !unit ? Number(`${lower.value}e${numeral.shift}`) : lower.value;
  const low = shared < numeral.value ? shared : lower.value;
  return low < numeral.value ? { numeral, unit: upperUnit, low } : null;
}
