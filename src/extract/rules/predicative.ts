import { readAdjacentVerb } from './adjacent-verb.ts';
import { makeReading } from './make-reading.ts';
import { readNounBefore } from './noun-before.ts';
import { readShareOf } from './share-of.ts';
import { subject } from './subject.ts';
import type { Case, Reading } from './types.ts';

/**
 * The noun stands before the number: 班额控制在50人以下; 新增学位3100个; 地区生产总值增长5%; 普惠性民办园28所.
 */
export function readPredicative(c: Case): Reading | null {
  const { words, at, from } = c;
  const quantity = words[at]!.quantity!;
  let last = at - 1;
  while (
    last >= from &&
    (words[last]!.type === 'adverb' ||
      words[last]!.type === 'time' ||
      words[last]!.type === 'date' ||
      words[last]!.type === 'bracket' ||
      // 提升到二季度的96.9%
      (words[last]!.type === 'de' && /^(?:date|time)$/.test(words[last - 1]?.type ?? '')))
  )
    last--;
  const word = last >= from ? words[last] : undefined;
  if (quantity.comparator && word?.type !== 'verb') return compared(c, last + 1);
  if (word?.type === 'verb') return readAdjacentVerb(c, last);
  if (word?.type === 'de') return readShareOf(c, last);
  if (word?.type === 'preposition' && /^在$/.test(c.text.slice(word.start, word.end)))
    return words[last - 1]?.type === 'verb' && last - 1 >= from
      ? readAdjacentVerb(c, last - 1)
      : makeReading(c, null, subject(c, last), 'level', 'level');
  return readNounBefore(c);
}

/** 占比超过95%: the comparator is the predicate. */
function compared(c: Case, to: number): Reading {
  const quantity = c.words[c.at]!.quantity!;
  return makeReading(c, quantity.comparator, subject(c, to, true), 'level', 'comparator-verb');
}
