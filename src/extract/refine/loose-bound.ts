import { anyIn } from '../../span/char-set.ts';
import { holdsOneOf } from '../../span/hints.ts';
import type { Clause } from '../clause/types.ts';
import { changed } from '../scan/quantity.ts';
import type { QuantityToken } from '../scan/types.ts';

// biome-ignore format: a table
const bounds: readonly (readonly [RegExp, QuantityToken['op'] | null, boolean])[] = [
  [/(?:不少于|不低于|至少|最少|最低|起码)[^，。；、\d]{1,14}$/, '>=', false],
  [/(?:不超过|不高于|最高|最多|上限|至多)[^，。；、\d]{0,16}$/, '<=', false],
  [/(?<![大条公合制特预邀节制签])约(?:占|为|完成|有|需|可|能|达|合|建|投|计)[^，。；、\d]{0,12}$|大约(?:有|占|为|需)$/, null, true],
  [/约(?:占到?|为|完成)[^，。；、\d]{0,12}$/, null, true],
];

const hints = holdsOneOf(
  bounds.map(([pattern]) => pattern),
  '至最起约不上',
);

/** A bound that its verb or noun parts from the number: 至少办好1所, 最高补助500万元, 约完成总量的65%. */
export function withLooseBound(text: string, clause: Clause, quantity: QuantityToken, from: number): QuantityToken {
  if (quantity.op !== '=' && quantity.approx) return quantity;
  const end = quantity.outer.start;
  const start = Math.max(clause.start, from, end - 24);
  if (!anyIn(hints, text, start, end)) return quantity;
  const left = text.slice(start, end);
  for (const [pattern, op, approx] of bounds) {
    if (!pattern.test(left)) continue;
    if (op !== null && quantity.op === '=') return changed(quantity, { op });
    if (approx && !quantity.approx) return changed(quantity, { approx: true });
  }
  return quantity;
}
