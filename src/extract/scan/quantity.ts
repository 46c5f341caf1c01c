import { readBounds } from './bounds.ts';
import type { Sighting } from './sighting.ts';
import type { QuantityToken } from './types.ts';
import { dimensionOf, toCanonical } from './unit.ts';

/** What was sighted, as a quantity with its comparators. `ceiling`: where the text that may be looked at ends. */
export function makeQuantity(s: Sighting, ceiling: number): QuantityToken {
  const { text, first, upper, unit, end } = s;
  const last = upper ?? first;
  const max = upper ? upper.value : first.max;
  const name = first.form === 'percent' ? '%' : first.form === 'permille' ? '‰' : (unit?.name ?? '');
  const bounds = readBounds(text, first.start, end, s.floor, ceiling);
  const value = s.masked ? null : s.low;
  return {
    kind: 'quantity',
    start: first.start,
    end,
    text: text.slice(first.start, end),
    op: max !== null || upper ? 'range' : (bounds.op ?? (last.more ? '>' : '=')),
    value,
    max: s.masked ? null : max,
    parts: last.parts,
    unit: name,
    dimension: first.form === 'fraction' && !unit ? 'ratio' : name === '' ? 'none' : dimensionOf(name, s.units),
    approx: bounds.approx || last.more || (first.max !== null && !upper),
    masked: s.masked,
    canonical: toCanonical(value, max, name, s.units),
    outer: bounds.outer,
    comparator: bounds.verb,
    han: s.han,
    shift: last.shift,
    suffix: bounds.suffix,
  };
}

/**
 * A quantity with some of it changed. Every part is named, so that all quantities have one hidden shape: what reads them is
 * slow when there are many.
 */
export function changed(quantity: QuantityToken, changes: Partial<QuantityToken>): QuantityToken {
  const copy: QuantityToken = {
    kind: quantity.kind,
    start: quantity.start,
    end: quantity.end,
    text: quantity.text,
    op: quantity.op,
    value: quantity.value,
    max: quantity.max,
    parts: quantity.parts,
    unit: quantity.unit,
    dimension: quantity.dimension,
    approx: quantity.approx,
    masked: quantity.masked,
    canonical: quantity.canonical,
    outer: quantity.outer,
    comparator: quantity.comparator,
    han: quantity.han,
    shift: quantity.shift,
    suffix: quantity.suffix,
  };
  return Object.assign(copy, changes);
}
