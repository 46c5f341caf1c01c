import { hanRunEnd } from '../../number/han.ts';
import { readNumeral } from '../../number/numeral.ts';
import { readDate } from './date.ts';
import { changed, makeQuantity } from './quantity.ts';
import { shareUnits } from './share-units.ts';
import { sight } from './sighting.ts';
import type { QuantityToken } from './types.ts';
import type { UnitTable } from './unit.ts';

const candidate = /[0-9一二两三四五六七八九十百千万亿兆〇零壹贰叁肆伍陆柒捌玖拾佰仟几数半*＊×○●□_\n]/g;
const negative = /(?:负|(?<![\d%A-Za-z一-龥)）\]])[-−])$/;

/**
 * Every number between `start` and `end` with its unit, whether a plan would count it or not: no names, no articles, no
 * slogans are told apart, only dates are left out. A minus or 负 before it belongs to it.
 */
export function findNumbers(text: string, start: number, end: number, units: UnitTable): QuantityToken[] {
  const found: QuantityToken[] = [];
  let at = start;
  while (at < end) {
    candidate.lastIndex = at;
    const next = candidate.exec(text);
    if (!next || next.index >= end) break;
    at = next.index;
    const date = readDate(text, at);
    if (date && date.end <= end && (date.year !== null || date.month !== null)) {
      at = date.end;
      continue;
    }
    const token = next[0] === '\n' ? null : read(text, at, start, end, units);
    if (token) found.push(token);
    at = Math.max(at + 1, token ? token.end : hanRunEnd(text, at));
  }
  return shareUnits(text, found, units).filter((token): token is QuantityToken => token.kind === 'quantity');
}

function read(text: string, at: number, floor: number, ceiling: number, units: UnitTable): QuantityToken | null {
  const numeral = readNumeral(text, at);
  if (!numeral) return null;
  const sighting = sight(text, numeral, floor, ceiling, null, units);
  if (sighting.end > ceiling || (sighting.masked && !sighting.unit)) return null;
  let quantity = makeQuantity(sighting, ceiling);
  const dot =
    text[at - 1] === '.' && !/\d/.test(text[at - 2] ?? '') && numeral.form === 'arabic' && numeral.shift === 0 ? 1 : 0;
  if (dot && quantity.value !== null)
    quantity = changed(quantity, {
      start: at - 1,
      text: text.slice(at - 1, quantity.end),
      value: Number(`0.${text.slice(at, numeral.end)}`),
    });
  const sign = negative.exec(text.slice(Math.max(floor, at - 2 - dot), at - dot));
  if (!sign || quantity.value === null || quantity.max !== null) return quantity;
  return changed(quantity, {
    start: at - 1 - dot,
    text: text.slice(at - 1 - dot, quantity.end),
    value: -quantity.value,
    canonical: null,
  });
}
