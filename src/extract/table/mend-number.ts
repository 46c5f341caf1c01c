import { shiftDecimal } from '../../number/decimal.ts';
import type { Offsets } from '../../span/types.ts';
import { readBounds } from '../scan/bounds.ts';
import { changed } from '../scan/quantity.ts';
import type { QuantityToken } from '../scan/types.ts';
import { dimensionOf, toCanonical, type UnitTable } from '../scan/unit.ts';
import type { Op } from '../types.ts';
import type { ApartUnit } from './unit-words.ts';

const signs: readonly (readonly [RegExp, Op])[] = [
  [/(?:≥|>=|≧|⩾)\s*$/, '>='],
  [/(?:≤|<=|≦|⩽)\s*$/, '<='],
  [/[>＞]\s*$/, '>'],
  [/[<＜]\s*$/, '<'],
];
const blank = /^\s+/;

/** A number with what bounds it over a blank: 95% 以上. */
export function withBoundBehind(words: string, quantity: QuantityToken): QuantityToken {
  const skip = blank.exec(words.slice(quantity.end))?.[0].length ?? 0;
  if (skip === 0) return quantity;
  const { suffix } = readBounds(words, quantity.start, quantity.end + skip, 0, words.length);
  return suffix
    ? changed(quantity, { op: suffix.op ?? quantity.op, approx: quantity.approx || suffix.approx })
    : quantity;
}

/** A number with the sign that ends `before`: ≥95, <3. */
export function withSignBefore(quantity: QuantityToken, before: string): QuantityToken {
  const sign = signs.find(([pattern]) => pattern.test(before));
  return sign ? changed(quantity, { op: sign[1] }) : quantity;
}

/** A number with its minus: -3.5 at the head of a cell or a bracket; between two numbers the sign joins them. */
export function withMinus(words: string, quantity: QuantityToken, before: string): QuantityToken {
  if (quantity.value === null || !/(?:^|[[（(〔])[-−]$/.test(before)) return quantity;
  const start = quantity.start - 1;
  const minus = (value: number) => -value;
  return changed(quantity, {
    start,
    text: words.slice(start, quantity.end),
    value: minus(quantity.value),
    canonical: quantity.canonical && { ...quantity.canonical, value: minus(quantity.canonical.value) },
  });
}

/** Whether `high` may be the upper end of a range that `low` opens. */
export const isUpper = (low: QuantityToken, high: QuantityToken): boolean =>
  low.value !== null &&
  high.value !== null &&
  low.max === null &&
  low.value < high.value &&
  (low.unit === '' || low.unit === high.unit);

/** The range of two numbers of a cell. */
export function asRange(words: string, low: QuantityToken, high: QuantityToken, units: UnitTable): QuantityToken {
  return changed(high, {
    start: low.start,
    text: words.slice(low.start, high.end),
    op: 'range',
    value: low.value,
    max: high.value,
    canonical: toCanonical(low.value, high.value, high.unit, units),
  });
}

/** A number of a cell as one of the text; `by`: where the cell begins. */
export function placed(text: string, quantity: QuantityToken, by: number): QuantityToken {
  const shift = (at: Offsets) => ({ start: at.start + by, end: at.end + by });
  return changed(quantity, {
    ...shift(quantity),
    text: text.slice(quantity.start + by, quantity.end + by),
    outer: shift(quantity.outer),
    comparator: quantity.comparator && shift(quantity.comparator),
  });
}

/** A number with the unit that its row, its column or a note gives it. */
export function withUnit(quantity: QuantityToken, { name, shift }: ApartUnit, units: UnitTable): QuantityToken {
  const times = (value: number | null) => {
    const digits = String(value);
    // Very large and very small numbers print with an exponent of their own.
    return value === null || digits.includes('e') ? value && value * 10 ** shift : shiftDecimal(digits, shift);
  };
  const value = times(quantity.value);
  const max = times(quantity.max);
  return changed(quantity, {
    value,
    max,
    unit: name,
    dimension: dimensionOf(name, units),
    canonical: toCanonical(value, max, name, units),
  });
}
