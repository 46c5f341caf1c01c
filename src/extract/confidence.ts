import type { Role } from '../segment/types.ts';
import type { Reading } from './rules/types.ts';
import type { Kind } from './types.ts';

/** How sure a figure's kind, operator, value and unit are, 0..1. */
export function confidenceOf(reading: Reading, kind: Kind, role: Role, _text: string): number {
  const { quantity } = reading;
  let odds = 0.96;
  if (quantity.han && quantity.dimension !== 'ratio') odds -= 0.2;
  if (quantity.unit === '') odds -= 0.15;
  if (kind === 'criterion') odds -= 0.1;
  if (kind === 'target' && role !== 'plan') odds -= 0.2;
  if (kind === 'result' && role === 'plan') odds -= 0.2;
  if (reading.rule === 'noun') odds -= 0.05;
  return Math.max(0.05, Number(odds.toFixed(2)));
}
