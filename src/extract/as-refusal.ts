import type { Token } from './scan/types.ts';
import type { Refusal } from './types.ts';

/** What the scanner found to be no quantity, as a refusal. */
export function asRefusal(token: Exclude<Token, { kind: 'quantity' }>): Refusal {
  const { start, end, text } = token;
  if (token.kind === 'date') return { start, end, text, reason: 'date', rule: 'date' };
  return { start, end, text, reason: token.reason, rule: token.rule };
}
