import type { Clause } from '../clause/types.ts';
import { changed } from '../scan/quantity.ts';
import type { QuantityToken } from '../scan/types.ts';
import { dimensionOf, isRateBase, toCanonical, type UnitTable } from '../scan/unit.ts';

const every =
  /每(半年|年度?|月度?|日|天|周|季度|学期|学年|小时|亩|公顷|平方米|平方公里|公里|千米|吨|公斤|千瓦时|立方米|班次)(?!均)/g;

/** What 每 makes the lower part of a rate in a clause (每年打造10个: 年), or null. */
export function rateBase(text: string, clause: Clause, quantity: QuantityToken): string | null {
  const before = text.slice(clause.start, quantity.start);
  if (!before.includes('每')) return null;
  let base: string | null = null;
  for (const found of before.matchAll(every)) base = found[1]!.replace(/^(年|月)度$/, '$1');
  return base && isRateBase(base) ? base : null;
}

/** A quantity as a rate; shares, multiples and rates stay as they are. */
export function withRate(quantity: QuantityToken, base: string, units: UnitTable): QuantityToken {
  if (
    quantity.unit === '' ||
    quantity.unit.includes('/') ||
    /^(?:ratio|percentage-point|multiple|age)$/.test(quantity.dimension)
  )
    return quantity;
  if (quantity.dimension === 'duration' && base !== '天' && base !== '日' && base !== '周') return quantity;
  const unit = `${quantity.unit}/${base === '日' ? '日' : base}`;
  return changed(quantity, {
    unit,
    dimension: dimensionOf(unit, units),
    canonical: toCanonical(quantity.value, quantity.max, unit, units),
  });
}
