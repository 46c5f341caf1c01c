import type { Offsets } from '../../span/types.ts';
import type { Word } from '../clause/types.ts';
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
    (quantity.parts !== null ||
      quantity.dimension === 'duration' ||
      quantity.dimension === 'score' ||
      quantity.dimension === 'age');
  const named = c.text.slice(c.clause.start, c.clause.end).includes('每')
    ? indicator.flatMap((phrase) => withoutRate(c.text, c.words, phrase))
    : indicator;
  return { quantity, action, indicator: named, mode: held ? 'level' : mode, direction, rule, attributive: false };
}

/** Leaves 每天, 每年 out of the middle of an indicator. */
function withoutRate(text: string, words: readonly Word[], phrase: Offsets): readonly Offsets[] {
  const inner = words.filter(
    (w) =>
      w.type === 'adverb' && w.start > phrase.start && w.end < phrase.end && /^每/.test(text.slice(w.start, w.end)),
  );
  if (inner.length === 0) return [phrase];
  const spans: Offsets[] = [];
  let start = phrase.start;
  for (const word of inner) {
    if (word.start > start) spans.push({ start, end: word.start });
    start = word.end;
  }
  spans.push({ start, end: phrase.end });
  return spans;
}
