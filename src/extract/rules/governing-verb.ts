import type { Offsets } from '../../span/types.ts';
import type { Word } from '../clause/types.ts';

/**
 * The index of the verb that governs `words[at]` with its noun behind: right before it over adverbs, or before a list of
 * names that the number sums up (新建甲、乙、丙等5所). -1 where there is none.
 */
export function governingVerb(text: string, words: readonly Word[], from: number, at: number): number {
  let i = at - 1;
  while (i >= from && passes(words[i]!)) i--;
  if (i < from) return -1;
  if (words[i]!.type === 'verb') return i;
  if (words[i]!.type !== 'noun' || !/等$/.test(text.slice(words[i]!.start, words[i]!.end))) return -1;
  while (i >= from && (words[i]!.type === 'noun' || words[i]!.type === 'conjunction' || (words[i]!.type === 'verb' && words[i]!.verb!.class === 'noun'))) i--;
  return i >= from && words[i]!.type === 'verb' ? i : -1;
}

function passes(word: Word): boolean {
  return word.type === 'adverb' || word.type === 'time' || word.type === 'date' || word.type === 'bracket' || (word.type === 'noun' && word.end - word.start === 1);
}

/** The verb at `at` with those joined to it by 、 or 和 before it (遴选、推介; 新建、改扩建), without 到, 在, 了 at its end. */
export function verbSpan(text: string, words: readonly Word[], from: number, at: number): Offsets {
  let first = at;
  while (first - 2 >= from && words[first - 1]?.type === 'conjunction' && words[first - 2]!.type === 'verb' && words[first - 2]!.verb!.class !== 'level') first -= 2;
  const { start, end } = words[at]!;
  const form = text.slice(start, end);
  if (/^[尚还原现共仅已]有$/.test(form)) return { start: end - 1, end };
  const tail = form.length > 1 && form !== '达到' && form !== '占到' && /[到至为在了]$/.test(form) && form !== '定为' && form !== '设为' ? 1 : 0;
  return { start: words[first]!.start, end: end - tail };
}
