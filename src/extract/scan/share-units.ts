import { shiftDecimal } from '../../number/decimal.ts';
import { changed } from './quantity.ts';
import type { QuantityToken, Token } from './types.ts';
import { dimensionOf, toCanonical, type UnitTable } from './unit.ts';

const between = /^(?:[、，,]|和|及|与|以及|或)$/;
const longestBetween = 2;

/**
 * Coordinated numbers that share the unit of the last (4.68万和7000个; 1.28万亿、1.18万亿、8200亿元): each gets it. A bare
 * number without a multiplier (2、3个) is a range or a list in itself and is left as it was.
 */
export function shareUnits(text: string, tokens: Token[], units: UnitTable): Token[] {
  for (let i = tokens.length - 2; i >= 0; i--) {
    const token = tokens[i]!;
    const next = tokens[i + 1]!;
    if (next.kind !== 'quantity' || next.unit === '' || next.masked) continue;
    if (next.outer.start - token.end > longestBetween) continue;
    if (!between.test(text.slice(token.end, next.outer.start))) continue;
    // 用户突破3000万，90%以上的医院…: no one says 3000万%
    if (/^[%％‰]/.test(next.unit) && /[万亿]$/.test(token.text)) continue;
    // 零点七个和一点三个百分点
    if (token.kind === 'quantity' && token.unit === '个' && next.unit.startsWith('个')) {
      tokens[i] = withUnit(token, next.unit, units);
    } else if (
      token.kind === 'quantity' &&
      token.unit === '' &&
      token.parts === null &&
      !token.masked &&
      token.dimension === 'none'
    ) {
      tokens[i] = withUnit(token, next.unit, units);
    } else if (token.kind === 'refused' && token.reason === 'no-unit' && /^\d+(?:\.\d+)?$/.test(token.text)) {
      tokens[i] = withUnit(bare(token.start, token.end, token.text, next), next.unit, units);
    }
  }
  return tokens;
}

function withUnit(token: QuantityToken, unit: string, units: UnitTable): QuantityToken {
  const { value, max } = token;
  return changed(token, { unit, dimension: dimensionOf(unit, units), canonical: toCanonical(value, max, unit, units) });
}

/**
 * A number that was refused for want of a unit. 10、20万元 share the multiplier as well, unless they would then lie far apart
 * (500、1万元).
 */
function bare(start: number, end: number, text: string, model: QuantityToken): QuantityToken {
  const spread = shiftDecimal(text, model.shift);
  return changed(model, {
    start,
    end,
    text,
    op: '=',
    value: near(spread, model.value) ? spread : shiftDecimal(text, 0),
    max: null,
    approx: false,
    outer: { start, end },
    comparator: null,
    suffix: null,
    shift: 0,
  });
}

const near = (value: number, other: number | null): boolean =>
  other !== null && value <= other * 20 && value * 20 >= other;
