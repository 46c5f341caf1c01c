import type { Word } from '../clause/types.ts';
import type { Case } from './types.ts';

/** The verb that governs the noun before the number, or -1. */
export function mainVerb(c: Case): number {
  const { text, words, at } = c;
  const from = behindAttribute(c);
  for (let i = at - 1; i >= from; i--) {
    const word = words[i]!;
    if (word.type !== 'verb' || words[i + 1]!.type === 'de' || !hasNoun(words, i + 1, at)) continue;
    if (word.verb!.class === 'strong' || (word.verb!.class === 'change' && word.end - word.start > 1))
      return heldBy(words, from, i) ?? joined(words, i, at);
    if (
      word.verb!.class === 'noun' &&
      i > from &&
      /^(?:adverb|time|date)$/.test(words[i - 1]!.type) &&
      !/^(?:实际|平均|主要|重点|首次|年均)$/.test(text.slice(words[i - 1]!.start, words[i - 1]!.end))
    )
      return i;
    if (
      word.verb!.class === 'level' &&
      /^(?:有|涉及|拥有|共有|计有|原有|现有|尚有|还有|保持|保证|占)$/.test(text.slice(word.start, word.end))
    )
      return i;
  }
  return headVerb(words, from, at) ?? -1;
}

/** 土地出让收入用于农业的比例: where the clause goes on behind an attribute that holds a verb of its own. */
function behindAttribute({ text, words, from, at }: Case): number {
  if (words[at]!.quantity!.dimension !== 'ratio') return from;
  const de = words.findLastIndex((w, i) => i > from && i < at && w.type === 'de');
  const measure = words[de + 1];
  if (de < 0 || measure?.type !== 'noun' || !/^(?:比例|比重|占比|份额)/.test(text.slice(measure.start, measure.end)))
    return from;
  return words[from]?.type === 'noun' || words[from]?.verb?.class === 'noun' ? de + 1 : from;
}

/** 新建及改善护岸18.6公里: the last of two verbs that a conjunction joins. */
function joined(words: readonly Word[], verb: number, at: number): number {
  const next = verb + 2;
  return words[verb + 1]!.type === 'conjunction' && words[next]?.type === 'verb' && hasNoun(words, next + 1, at)
    ? next
    : verb;
}

/** 共有独立设置幼儿园1252所: the verb of having that takes a noun with a verb in it as its object. */
function heldBy(words: readonly Word[], from: number, verb: number): number | null {
  const before = words[verb - 1]?.type === 'noun' ? words[verb - 2] : words[verb - 1];
  const at = words.indexOf(before!);
  return at >= from && /^(?:共有|现有|计有|原有)$/.test(before?.verb?.form ?? '') ? at : null;
}

/** The first verb of the clause when only frames stand before it. */
function headVerb(words: readonly Word[], from: number, to: number): number | null {
  let support: number | null = null;
  for (let i = from; i < to; i++) {
    const { type, verb } = words[i]!;
    if (type === 'adverb' || type === 'time' || type === 'date' || type === 'conjunction') continue;
    // 通过优化公交线路8条
    if (type === 'preposition' && words[i + 1]?.type === 'verb') continue;
    if (type !== 'verb' || !hasNoun(words, i + 1, to)) return support;
    if (verb!.class === 'support') {
      support = i;
      continue;
    }
    return i;
  }
  return support;
}

function hasNoun(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (words[i]!.type === 'noun' || (words[i]!.type === 'verb' && words[i]!.verb!.class === 'noun')) return true;
  return false;
}
