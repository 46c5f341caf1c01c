import { trimPhrase } from '../clause/noun-phrase.ts';
import type { Case, Reading } from './types.ts';

/** A share and what it is for: 30%用于土地治理, 以不低于70%的比例用于改善条件. */
export function readUse(c: Case): Reading | null {
  const { text, words, at } = c;
  const quantity = words[at]!.quantity!;
  if (quantity.dimension !== 'ratio') return null;
  let i = at + 1;
  while (
    i < words.length &&
    (words[i]!.type === 'de' ||
      words[i]!.type === 'adverb' ||
      /^(?:比例|资金|份额)$/.test(text.slice(words[i]!.start, words[i]!.end)))
  )
    i++;
  if (words[i]?.type !== 'verb' || !/^(?:用于|投向)$/.test(text.slice(words[i]!.start, words[i]!.end))) return null;
  const next = words.findIndex((w, j) => j > i && w.type === 'quantity');
  const phrase = trimPhrase(text, words, i + 1, next < 0 ? words.length : next);
  if (!phrase) return null;
  return {
    quantity,
    action: { start: words[i]!.start, end: words[i]!.end },
    indicator: [phrase],
    mode: 'level',
    direction: null,
    rule: 'use',
    attributive: false,
  };
}
