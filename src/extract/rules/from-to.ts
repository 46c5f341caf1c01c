import { subject } from './subject.ts';
import type { Case, Reading } from './types.ts';

/** Where a change starts from, or what it is measured against: 发车间隔由9分钟缩短为7分钟; 较去年同期的20.05%下降1.68个百分点. */
export function readFrom(c: Case): Reading | null {
  const { text, words, at, from } = c;
  const quantity = words[at]!.quantity!;
  let last = at - 1;
  // 由每人每月730元提高到760元, 由2023年的1186亿元提高到1800亿元
  while (last > from && /^(?:adverb|time|date|de)$/.test(words[last]!.type)) last--;
  // 由家庭年人均可支配收入9600元提高到15600元
  if (last > from && words[last]!.type === 'noun' && words[last - 1]!.type === 'preposition') last--;
  const before = words[last];
  if (last < from || before!.type !== 'preposition' || !/^[由从自比较]$/.test(text.slice(before!.start, before!.end)))
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
