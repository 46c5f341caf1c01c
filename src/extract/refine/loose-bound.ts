import { anyIn } from '../../span/char-set.ts';
import { holdsOneOf } from '../../span/hints.ts';
import type { Clause } from '../clause/types.ts';
import { changed } from '../scan/quantity.ts';
import type { QuantityToken } from '../scan/types.ts';

/** 最低工资标准, 最低生活保障: the name of a thing, not a bound of what follows. */
const named = '(?!工资|标准|生活|保障|保护价|收购价|高程|海拔|水位|气温|温度|人民|检察)';

// biome-ignore format: a table
const bounds: readonly (readonly [RegExp, QuantityToken['op'] | null, boolean])[] = [
  [new RegExp(`(?<!“)(?:不少于|不低于|至少|最少|最低${named}|起码)[^，。；、\\d]{1,14}$`), '>=', false],
  [new RegExp(`(?<!“)(?:不超过|不高于|最高${named}|最多|最长|上限|至多)[^，。；、\\d]{0,16}$`), '<=', false],
  [/(?<![大条公合制特预邀节制签])约(?:占|为|完成|有|需|可|能|达|合|建|投|计)[^，。；、\d]{0,12}$|大约(?:有|占|为|需)$/, null, true],
  [/约(?:占到?|为|完成)[^，。；、\d]{0,12}$/, null, true],
];

/** A bound of a share or a multiple of something else: 不到全国平均水平的六成, 低于低保标准1.5倍. */
// biome-ignore format: a table
const ofReference: typeof bounds = [
  [/不得?(?:低|少)于[^，。；、\d]{1,24}的$/, '>=', false],
  [/(?:不足|不到|未达)[^，。；、\d]{1,16}的$|(?<![不得])低于[^，。；、\d]{1,8}$/, '<', false],
];

const hints = holdsOneOf(
  [...bounds, ...ofReference].map(([pattern]) => pattern),
  '至最起约不上未低',
);

/** A bound that its verb or noun parts from the number: 至少办好1所, 最高补助500万元, 约完成总量的65%. */
export function withLooseBound(text: string, clause: Clause, quantity: QuantityToken, from: number): QuantityToken {
  if (quantity.op !== '=' && quantity.approx) return quantity;
  const end = quantity.outer.start;
  const start = Math.max(clause.start, from, end - 32);
  if (!anyIn(hints, text, start, end)) return quantity;
  const left = text.slice(start, end);
  const share = quantity.dimension === 'ratio' || quantity.dimension === 'multiple';
  for (const [pattern, op, approx] of share ? [...ofReference, ...bounds] : bounds) {
    if (!pattern.test(left)) continue;
    if (op !== null && quantity.op === '=') return changed(quantity, { op });
    if (approx && !quantity.approx) return changed(quantity, { approx: true });
  }
  return quantity;
}
