import type { Offsets } from '../../span/types.ts';
import { trimPhrase } from '../clause/noun-phrase.ts';
import type { Word } from '../clause/types.ts';
import type { Mode } from '../types.ts';
import { joinVerbsBack } from './governing-verb.ts';
import type { Case, Reading } from './types.ts';

/** Behind these a change is where it ends up, not by how much: 提高到, 降至. */
const reaches = /[到至为在]$/;

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
      words[last]!.type === 'bracket')
  )
    last--;
  const word = words[last];
  if (quantity.comparator && !(word && last >= from && word.type === 'verb')) return compared(c, last + 1);
  if (word && last >= from && word.type === 'verb') return adjacent(c, last);
  if (word && last >= from && word.type === 'de') return shareOf(c, last);
  return behindNoun(c);
}

function make(
  c: Case,
  action: Offsets | null,
  indicator: readonly Offsets[],
  mode: Mode,
  rule: string,
  direction: Reading['direction'] = null,
): Reading {
  return { quantity: c.words[c.at]!.quantity!, action, indicator, mode, direction, rule, attributive: false };
}

/** 占比超过95%: the comparator is the predicate. */
function compared(c: Case, to: number): Reading {
  const quantity = c.words[c.at]!.quantity!;
  return make(c, quantity.comparator, subject(c, to), 'level', 'comparator-verb');
}

/** The verb stands right before the number. */
function adjacent(c: Case, last: number): Reading | null {
  const { text, words, from } = c;
  const quantity = words[c.at]!.quantity!;
  const word = words[last]!;
  const verb = word.verb!;
  const form = text.slice(word.start, word.end);
  if (verb.class === 'change') {
    const level = reaches.test(form) && form !== '翻';
    const bare =
      level || /了$/.test(form) ? { start: word.start, end: word.end - 1 } : { start: word.start, end: word.end };
    const indicator = subject(c, last);
    // 增加学位300个 has its noun before the number; 增加300个 without one counts what the sentence speaks of
    return make(c, bare, indicator, level ? 'level' : 'change', 'change', level ? null : verb.direction);
  }
  if (verb.class === 'level') {
    const bare = /[在]$/.test(form) ? { start: word.start, end: word.end - 1 } : { start: word.start, end: word.end };
    return make(c, bare, subject(c, last), 'level', 'level');
  }
  if (
    verb.class === 'noun' &&
    (quantity.dimension === 'occurrence' || quantity.unit === '场' || quantity.unit === '期')
  ) {
    // 集中学习9次: what is counted is spelt as a verb
    const head = headVerb(words, from, last);
    const phrase = trimPhrase(text, words, head === null ? from : head + 1, last + 1);
    return phrase
      ? make(
          c,
          head === null ? inheritedAction(c) : joinVerbsBack(words, from, head),
          [phrase],
          'amount',
          'counted-verb',
        )
      : null;
  }
  const before = subject(c, last);
  const share = quantity.dimension === 'ratio';
  return make(c, joinVerbsBack(words, from, last), before, share ? 'level' : 'amount', 'verb');
}

/** 占总量的36%, 主体工程的60%: a share of what stands before 的. */
function shareOf(c: Case, de: number): Reading | null {
  const { text, words, from, at } = c;
  let verb = -1;
  for (let i = de - 1; i >= from; i--) {
    if (words[i]!.type === 'verb' && words[i]!.verb!.class !== 'noun') {
      verb = i;
      break;
    }
    if (words[i]!.type === 'preposition') break;
  }
  if (verb < 0) {
    let start = from;
    for (let i = de - 1; i >= from; i--)
      if (words[i]!.type === 'preposition') {
        start = i + 1;
        break;
      }
    const base = trimPhrase(text, words, start, de);
    const behind = words[at + 1];
    const action = behind?.type === 'verb' ? { start: behind.start, end: behind.end } : null;
    return base ? make(c, action, [base], 'level', 'share-of') : null;
  }
  const form = text.slice(words[verb]!.start, words[verb]!.end);
  const base = trimPhrase(text, words, verb + 1, de);
  if (form.includes('占')) {
    const lead = words
      .slice(from, verb)
      .find(
        (w) => w.type === 'verb' && w.verb!.class === 'support' && /实现|确保|保证/.test(text.slice(w.start, w.end)),
      );
    const before = trimPhrase(text, words, skipFrame(c, verb), verb);
    const one = { start: words[verb]!.start + form.indexOf('占'), end: words[verb]!.start + form.indexOf('占') + 1 };
    if (before && lead && base)
      return make(c, { start: lead.start, end: lead.end }, [{ start: before.start, end: base.end }], 'level', 'share');
    return make(c, one, before ? [before] : base ? [base] : [], 'level', 'share');
  }
  const before = trimPhrase(text, words, skipFrame(c, verb), verb);
  const bare =
    reaches.test(form) && words[verb]!.verb!.class === 'change'
      ? { start: words[verb]!.start, end: words[verb]!.end - 1 }
      : { start: words[verb]!.start, end: words[verb]!.end };
  const reach = words[verb]!.verb!.class === 'change' || words[verb]!.verb!.class === 'level';
  return make(c, bare, reach && before ? [before] : base ? [base] : [], 'level', 'share-of');
}

/** A noun stands right before the number: 新增学位3100个, 普惠性民办园28所. */
function behindNoun(c: Case): Reading | null {
  const { text, words, from, at } = c;
  const quantity = words[at]!.quantity!;
  const verb = mainVerb(c);
  const share = quantity.dimension === 'ratio';
  if (verb >= 0) {
    const phrase = trimPhrase(text, words, verb + 1, at);
    if (phrase) {
      const entry = words[verb]!.verb!;
      const form = text.slice(words[verb]!.start, words[verb]!.end);
      const holds = entry.class === 'level' || entry.class === 'support' || share;
      const moves = entry.class === 'change' && !/^[个名所家座套件场次人项]/.test(quantity.unit);
      if (form.startsWith('占')) {
        const before = trimPhrase(text, words, skipFrame(c, verb), verb);
        const span = { start: words[verb]!.start, end: words[verb]!.start + 1 };
        if (before) return make(c, span, [before], 'level', 'share');
        return make(
          c,
          span,
          c.previous && c.clause.bracketed
            ? [...c.previous.indicator, { start: words[verb]!.start, end: phrase.end }]
            : [phrase],
          'level',
          'share',
        );
      }
      return make(
        c,
        joinVerbsBack(words, from, verb),
        [phrase],
        moves ? 'change' : holds ? 'level' : 'amount',
        'verb-noun',
        moves ? entry.direction : null,
      );
    }
  }
  const phrase = trimPhrase(text, words, skipFrame(c, at), at);
  if (!phrase) return null;
  const action = inheritedAction(c);
  const state =
    /^(?:目前|当前|现|全[国省市县区州乡镇])/.test(text.slice(words[from]?.start ?? c.clause.start)) ||
    c.previous?.rule === 'state';
  if (action) return make(c, action, [phrase], c.previous!.mode, 'listed');
  return make(
    c,
    null,
    [phrase],
    share || state || quantity.dimension === 'score' ? 'level' : 'amount',
    state ? 'state' : 'noun',
  );
}

/** The action that a list shares: 招聘小学教师20名、幼儿教师5名. */
function inheritedAction(c: Case): Offsets | null {
  const { previous, text } = c;
  if (!previous?.action) return null;
  if (!c.coordinated && !/[，,、；;（]/.test(c.clause.opener)) return null;
  const form = text.slice(previous.action.start, previous.action.end);
  if (previous.mode === 'change' || /^(?:达到?|为|占|超过?|突破|控制|稳定|提高|提升|含)$/.test(form)) return null;
  if (previous.attributive && !c.coordinated) return null;
  return previous.action;
}

/** The verb that governs the noun before the number, or -1. */
function mainVerb(c: Case): number {
  const { words, from, at } = c;
  for (let i = at - 1; i >= from; i--) {
    const word = words[i]!;
    if (
      word.type === 'verb' &&
      (word.verb!.class === 'strong' || (word.verb!.class === 'change' && word.end - word.start > 1)) &&
      hasNoun(words, i + 1, at) &&
      words[i + 1]!.type !== 'de'
    )
      return i;
  }
  return headVerb(words, from, at) ?? -1;
}

/** The first verb of the clause when only frames stand before it. */
function headVerb(words: readonly Word[], from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const { type, verb } = words[i]!;
    if (type === 'adverb' || type === 'time' || type === 'date' || type === 'conjunction') continue;
    if (type !== 'verb' || !hasNoun(words, i + 1, to)) return null;
    if (
      verb!.class === 'support' &&
      words.slice(i + 1, to).some((w) => w.type === 'verb' && w.verb!.class === 'strong')
    )
      continue;
    return i;
  }
  return null;
}

function hasNoun(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (words[i]!.type === 'noun' || (words[i]!.type === 'verb' && words[i]!.verb!.class === 'noun')) return true;
  return false;
}

/** Where the subject begins: behind time, adverbs, verbs that only bring it about (实现, 使) and prepositional phrases. */
export function skipFrame(c: Pick<Case, 'text' | 'words' | 'from'>, to: number): number {
  const { text, words } = c;
  let i = c.from;
  for (; i < to; i++) {
    const word = words[i]!;
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

/** What the clause says of: the noun before `to`, else what the figure before it measured, else the topic. */
function subject(c: Case, to: number): readonly Offsets[] {
  const { text, words, from, previous } = c;
  const first = skipFrame(c, to);
  const phrase = trimPhrase(text, words, first, to);
  if (phrase) {
    const before = words[from - 1];
    if (c.coordinated && before?.type === 'noun' && previous?.attributive && first === from) return [phrase];
    return withoutRate(words, phrase);
  }
  if (c.coordinated && previous?.attributive) return previous.indicator;
  if (previous && !c.clause.bracketed) return previous.indicator;
  const topic = c.topic();
  return topic ? [topic] : previous ? previous.indicator : [];
}

/** Leaves 每天, 每年 out of the middle of an indicator. */
export function withoutRate(words: readonly Word[], phrase: Offsets): readonly Offsets[] {
  const inner = words.filter(
    (w) => w.type === 'adverb' && w.start > phrase.start && w.end < phrase.end && w.end - w.start >= 2,
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
