import { withoutCount, withoutWhole } from '../../lexicon/measures.ts';
import type { Offsets } from '../../span/types.ts';
import { measured, trimPhrase } from '../clause/noun-phrase.ts';
import type { Word } from '../clause/types.ts';
import { ownerOf } from './owner.ts';
import type { Case, Reading } from './types.ts';

/** Where the subject begins: behind time, adverbs, verbs that only bring it about (实现, 使) and prepositional phrases. */
export function skipFrame(c: Pick<Case, 'text' | 'words' | 'from'>, to: number): number {
  const { text, words } = c;
  let i = c.from;
  for (; i < to; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    const named =
      i + 1 < to &&
      (next!.type === 'noun' || next!.verb?.class === 'noun') &&
      measured.test(text.slice(word.start, word.end));
    if (named) break;
    if (word.type === 'adverb' || word.type === 'time' || word.type === 'date' || word.type === 'conjunction') continue;
    if (word.type === 'verb' && word.verb!.class === 'support' && i + 1 < to) continue;
    if (word.type === 'verb' && /^(?:完成|保持)$/.test(text.slice(word.start, word.end)) && i + 1 < to) continue;
    if (word.type === 'preposition' && i + 1 < to) {
      if (/^(?:将|把|使)$/.test(text.slice(word.start, word.end))) continue;
      const skipped = skipPreposition(text, words, i + 1, to);
      if (skipped < to) {
        i = skipped - 1;
        continue;
      }
      continue;
    }
    break;
  }
  return i;
}

/** Over 在全国信贷中, 对…企业: to the word behind the phrase, or `to` where it fills the rest. */
function skipPreposition(text: string, words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    if (
      word.type === 'noun' &&
      /(?:中|上|内|下|里|期间|方面|前|后|以来|时|基础上)$/.test(text.slice(word.start, word.end))
    )
      return i + 1;
    if (word.type === 'adverb' || word.type === 'verb') return i;
  }
  return to;
}

/**
 * What the clause says of: the noun before `to`, else what the figure before it measured, else the topic. `goesOn`: the verb
 * says where a measure stands or moves, so that money is no new object.
 */
export function subject(c: Case, to: number, goesOn = false): readonly Offsets[] {
  const { text, words, from, previous } = c;
  const quantity = words[c.at]!.quantity!;
  // 增长幅度要比各项贷款高出2个百分点: what it is compared with is not the subject
  const compared = words.findIndex(
    (w, i) =>
      i >= from &&
      i < to &&
      (w.type === 'adverb' || w.type === 'preposition') &&
      /^[比较]/.test(text.slice(w.start, w.end)),
  );
  const base = compared >= 0 ? compared : baseOf(c, to);
  const end = base >= 0 ? base : to;
  let first = skipFrame(c, end);
  if (
    words[first]?.type === 'verb' &&
    words[first]!.verb!.class === 'strong' &&
    first + 1 < end &&
    words[first + 1]!.type !== 'de' &&
    // 列入名录企业修复率提高5个百分点: no verb governs a rate
    text[end > first ? words[end - 1]!.end - 1 : 0] !== '率'
  )
    first++;
  const found = trimPhrase(text, words, first, end);
  // 工业总产值58亿元，年递增21%: the year is no subject
  const phrase = found && text.slice(found.start, found.end) === '年' ? null : found;
  const pays = phrase !== null && quantity.dimension === 'money' && payer.test(text.slice(phrase.start, phrase.end));
  if (phrase && !pays) {
    const share = quantity.dimension === 'ratio' || quantity.dimension === 'percentage-point';
    const whole = share ? withoutPlace(text, phrase) : phrase;
    if (
      share &&
      c.coordinated &&
      previous &&
      whole.end - whole.start <= 4 &&
      sharesRate(text, previous.indicator, whole)
    ) {
      const before = previous.indicator.at(-1)!;
      return [
        ...previous.indicator.slice(0, -1),
        { start: before.start, end: before.end - (whole.end - whole.start) },
        whole,
      ];
    }
    const bare = share ? withoutWhole : withoutCount;
    if (bare && previous && bare.test(text.slice(whole.start, whole.end))) return [...previous.indicator, whole];
    const owner = share ? null : ownerOf(c, whole);
    if (owner) return [...owner, whole];
    const limit = c.earlier.at(-1);
    return limit ? withThreshold(c, limit, whole) : [whole];
  }
  if (c.coordinated && previous?.attributive) {
    // 65岁及以上人口占15.7%: their age is part of the name
    const [name, ...more] = previous.indicator;
    const age =
      previous.quantity.dimension === 'age' &&
      quantity.dimension === 'ratio' &&
      more.length === 0 &&
      name!.start >= previous.quantity.outer.end;
    return age
      ? [{ start: previous.quantity.outer.start, end: Math.max(name!.end, words[from - 1]?.end ?? 0) }]
      : previous.indicator;
  }
  // 生产总值7260万元，比上年增加1112万元: what is compared goes on; money alone may be for something new
  if (previous && !c.clause.bracketed && (quantity.dimension !== 'money' || compared >= 0 || goesOn))
    return previous.indicator;
  const topic = c.context.topic();
  return topic ? [topic] : previous ? previous.indicator : [];
}

/** “三公”经费在上年基础上再压减5%: the index of what opens the base, where the subject stands before it, or -1. */
function baseOf({ text, words, from }: Case, to: number): number {
  const last = words.findIndex(
    (w, i) => i > from && i < to && w.type === 'noun' && text.slice(w.end - 3, w.end) === '基础上',
  );
  if (last < 0) return -1;
  const opens = words.findLastIndex((w, i) => i > from && i < last && w.type === 'preposition');
  return opens > from ? opens : -1;
}

/** 年收入20万元以上的村占比: the threshold right before it is part of the name. */
export function withThreshold(c: Case, limit: Reading, phrase: Offsets): readonly Offsets[] {
  const bound = limit.quantity.outer;
  const between = c.text.slice(bound.end, phrase.start);
  if (limit.rule !== 'threshold' || !/^的?$/.test(between)) return [phrase];
  const name = limit.indicator[0]!;
  // 65岁及以上人口占16%: what it bounds is the name itself
  if (
    name.start === phrase.start &&
    limit.quantity.dimension === 'age' &&
    c.words[c.at]!.quantity!.dimension === 'ratio'
  )
    return [{ start: bound.start, end: phrase.end }];
  if (name.end > bound.start) return [phrase];
  return bound.start - name.end <= 3
    ? [{ start: name.start, end: phrase.end }]
    : [name, { start: bound.start, end: phrase.end }];
}

/** Who pays does not say what for. */
const payer = /^(?:中央|省|市|县|区|省级|市级|县级|本级|各级|我[省市县区])?(?:财政|政府|预算|财政预算)$/;
/** 中小学生体质健康合格率95%、优良率60%: a bare rate of the same thing. */
function sharesRate(text: string, before: readonly Offsets[], name: Offsets): boolean {
  const last = before.at(-1);
  if (!last || last.end - last.start <= name.end - name.start + 1) return false;
  return text[last.end - 1] === '率' && text[name.end - 1] === '率';
}

/** 全县达标率 → 达标率: the place is the scope of a rate, not part of its name. */
function withoutPlace(text: string, phrase: Offsets): Offsets {
  const place = /^全[省市县区州镇乡旗盟](?!面|部|域)/.exec(text.slice(phrase.start, phrase.start + 3));
  return place && phrase.end - phrase.start > 4 ? { start: phrase.start + place[0].length, end: phrase.end } : phrase;
}
