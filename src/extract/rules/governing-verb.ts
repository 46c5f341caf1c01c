import type { Offsets } from '../../span/types.ts';
import type { Word } from '../clause/types.ts';

/** The verb that stands right before `words[at]`, over adverbs; with the verbs joined to it (遴选、推介; 新建、改扩建). */
export function governingVerb(words: readonly Word[], from: number, at: number): Offsets | null {
  let i = at - 1;
  while (
    i >= from &&
    (words[i]!.type === 'adverb' ||
      words[i]!.type === 'time' ||
      words[i]!.type === 'date' ||
      (words[i]!.type === 'noun' && words[i]!.end - words[i]!.start === 1))
  )
    i--;
  const word = words[i];
  if (!word || i < from || word.type !== 'verb') return null;
  return joinVerbsBack(words, from, i);
}

/** From the first to the last of verbs that stand side by side or joined by 、 和, ending at `at`. */
export function joinVerbsBack(words: readonly Word[], from: number, at: number): Offsets {
  let first = at;
  for (;;) {
    const before = words[first - 1];
    if (first - 1 >= from && before?.type === 'verb' && before.verb!.class !== 'support') first--;
    else if (
      first - 2 >= from &&
      before?.type === 'conjunction' &&
      words[first - 2]!.type === 'verb' &&
      words[first - 2]!.verb!.class !== 'level'
    )
      first -= 2;
    else break;
  }
  return { start: words[first]!.start, end: words[at]!.end };
}

/** The same forwards, beginning at `at`. */
export function joinVerbs(words: readonly Word[], at: number): Offsets {
  let last = at;
  while (
    words[last + 1]?.type === 'conjunction' &&
    words[last + 2]?.type === 'verb' &&
    words[last + 2]!.verb!.class !== 'noun'
  )
    last += 2;
  return { start: words[at]!.start, end: words[last]!.end };
}
