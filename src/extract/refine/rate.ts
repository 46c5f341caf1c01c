import type { Clause } from '../clause/types.ts';
import { changed } from '../scan/quantity.ts';
import type { QuantityToken } from '../scan/types.ts';
import { dimensionOf, isRateBase, toCanonical, type UnitTable } from '../scan/unit.ts';

const every =
  /每(半年|年度?|月度?|日|天|周|季度|学期|学年|小时|亩|公顷|平方米|平方公里|公里|千米|吨|公斤|千瓦时|立方米|班次)(?!均)/g;

/** A duration of one time, whatever is done how often: 每年举办为期3天的培训, 每学期开学前7天. */
const ofOneTime = /(?:每[次期场]|为期|连续|持续|历时|[学课会]前)[^，。；]*$/;

const longestWay = 24;

/** What 每 makes the lower part of a rate in a clause (每年打造10个: 年), or null. */
export function rateBase(text: string, clause: Clause, quantity: QuantityToken): string | null {
  const before = text.slice(clause.start, quantity.start);
  if (!before.includes('每')) return null;
  let base: string | null = null;
  for (const found of before.matchAll(every)) base = found[1]!.replace(/^(年|月)度$/, '$1');
  if (quantity.dimension === 'duration' && ofOneTime.test(before.slice(-longestWay))) return null;
  return base && isRateBase(base) ? base : null;
}

/** A quantity as a rate; shares, multiples and rates stay as they are. */
export function withRate(quantity: QuantityToken, base: string, units: UnitTable): QuantityToken {
  if (
    quantity.unit === '' ||
    quantity.unit.includes('/') ||
    /^[百千万亿]+元$/.test(quantity.text) ||
    /^(?:ratio|percentage-point|multiple|age)$/.test(quantity.dimension)
  )
    return quantity;
  if (quantity.dimension === 'duration' && !isLonger(base, quantity.unit)) return quantity;
  const unit = `${quantity.unit}/${base === '日' ? '日' : base}`;
  return changed(quantity, {
    unit,
    dimension: dimensionOf(unit, units),
    canonical: toCanonical(quantity.value, quantity.max, unit, units),
  });
}

/** A year holds months and hours, a week holds days; nothing lasts two years a year. */
function isLonger(base: string, unit: string): boolean {
  if (/小时|分钟|秒/.test(unit)) return true;
  return /年|学期|季度/.test(base) ? /天|日|周|星期|月/.test(unit) : /月|周/.test(base) && /天|日/.test(unit);
}
