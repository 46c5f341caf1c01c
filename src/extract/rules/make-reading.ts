import type { Offsets } from '../../span/types.ts';
import type { Mode } from '../types.ts';
import type { Case, Reading } from './types.ts';

/** The reading of the case's quantity with its noun before it; what lasts, scores or ages is never an amount. */
export function makeReading(
  c: Case,
  action: Offsets | null,
  indicator: readonly Offsets[],
  mode: Mode,
  rule: string,
  direction: Reading['direction'] = null,
): Reading {
  const quantity = c.words[c.at]!.quantity!;
  const held =
    mode === 'amount' &&
    (quantity.dimension === 'duration' || quantity.dimension === 'score' || quantity.dimension === 'age');
  return { quantity, action, indicator, mode: held ? 'level' : mode, direction, rule, attributive: false };
}
