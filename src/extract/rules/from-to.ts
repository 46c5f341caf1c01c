import type { Word } from '../clause/types.ts';
import { subject } from './subject.ts';
import type { Case, Reading } from './types.ts';

const between: ReadonlySet<Word['type']> = new Set(['adverb', 'time', 'date', 'de']);

/** Where a change starts from: 发车间隔由9分钟缩短为7分钟; 将卫生黑点由24个减至10个. */
export function readFrom(c: Case): Reading | null {
  const { text, words, at, from } = c;
  const quantity = words[at]!.quantity!;
  let last = at - 1;
  // 由每人每月730元提高到760元, 由2023年的1186亿元提高到1800亿元
  while (last > from && between.has(words[last]!.type)) last--;
  const before = words[last];
  if (last < from || before!.type !== 'preposition' || !/^[由从]$/.test(text.slice(before!.start, before!.end)))
    return null;
  let i = at + 1;
  while (i < words.length && (words[i]!.type === 'adverb' || words[i]!.type === 'bracket' || words[i]!.type === 'date'))
    i++;
  const verb = words[i];
  if (verb?.type !== 'verb') return null;
  const written = text.slice(verb.start, verb.end);
  const action = { start: verb.start, end: /[到至为]$/.test(written) && written.length > 1 ? verb.end - 1 : verb.end };
  return {
    quantity,
    action,
    indicator: subject(c, last),
    mode: 'level',
    direction: null,
    rule: 'from',
    attributive: false,
  };
}
