import { trimPhrase } from '../clause/noun-phrase.ts';
import type { Word } from '../clause/types.ts';
import { changed } from '../scan/quantity.ts';
import { verbSpan } from './governing-verb.ts';
import { makeReading } from './make-reading.ts';
import { skipFrame } from './subject.ts';
import type { Case, Reading } from './types.ts';

/** 占总量的36%, 主体工程的60%: a share of what stands before 的. */
export function readShareOf(c: Case, de: number): Reading | null {
  const { text, words, from, at, previous, context } = c;
  let verb = -1;
  let preposition = from;
  const by = lastBy(text, words, from, de);
  for (let i = by >= 0 ? from - 1 : de - 1; i >= from; i--) {
    const word = words[i]!;
    if (word.type === 'verb' && word.verb!.class !== 'noun' && !/^(?:有|现有|原有|共有)$/.test(word.verb!.form)) {
      verb = i;
      break;
    }
    if (
      word.type === 'preposition' ||
      (word.type === 'adverb' && /^不超过|^不低于|^不少于/.test(text.slice(word.start, word.end)))
    ) {
      preposition = i + 1;
      break;
    }
  }
  if (by >= 0) preposition = by + 1;
  const bound = by < 0 && verb < 0 && preposition > from ? boundedShare(c, preposition - 1) : null;
  if (bound) return bound;
  if (verb < 0) {
    const base = trimPhrase(text, words, preposition, de);
    const behind = words.slice(at + 1).find((w) => w.type !== 'adverb');
    const action = behind?.type === 'verb' ? { start: behind.start, end: behind.end } : null;
    return base ? makeReading(c, action, [base], 'level', 'share-of') : null;
  }
  const form = text.slice(words[verb]!.start, words[verb]!.end);
  const base = trimPhrase(text, words, verb + 1, de) ?? trimPhrase(text, words, verb, de);
  const before = trimPhrase(text, words, skipFrame(c, verb), verb);
  if (form.includes('占')) {
    const lead = words
      .slice(from, verb)
      .find((w) => w.type === 'verb' && /^(?:实现|确保|保证)$/.test(text.slice(w.start, w.end)));
    const one = { start: words[verb]!.start + form.indexOf('占'), end: words[verb]!.start + form.indexOf('占') + 1 };
    if (before && lead && base)
      return makeReading(
        c,
        { start: lead.start, end: lead.end },
        [{ start: before.start, end: base.end }],
        'level',
        'share',
      );
    return makeReading(c, one, before ? [before] : base ? [base] : [], 'level', 'share');
  }
  const reach = words[verb]!.verb!.class === 'change' || words[verb]!.verb!.class === 'level';
  // 财政收入完成3亿元，为年度计划的103%
  if (
    !before &&
    words.slice(from, verb).every((w) => w.type === 'adverb') &&
    /^(?:[仅约]?为|是|相当于)$/.test(form) &&
    previous &&
    previous.quantity.start >= context.sentenceStart
  )
    return makeReading(c, verbSpan(text, words, from, verb), previous.indicator, 'level', 'share-of');
  return makeReading(
    c,
    verbSpan(text, words, from, verb),
    reach && before ? [before] : base ? [base] : [],
    'level',
    'share-of',
  );
}

/** 土地供应量不低于居住用地供应总量的70%: what stands before the bound is measured. */
function boundedShare(c: Case, at: number): Reading | null {
  const { text, words } = c;
  const { start, end, type } = words[at]!;
  if (type !== 'adverb') return null;
  const before = trimPhrase(text, words, skipFrame(c, at), at);
  if (!before) return null;
  const op = /^不超过/.test(text.slice(start, end)) ? '<=' : '>=';
  const reading = makeReading(c, null, [before], 'level', 'share-of');
  return reading.quantity.op === '=' ? { ...reading, quantity: changed(reading.quantity, { op }) } : reading;
}

/** 按照项目合同金额的30%: the index of the preposition that the share hangs on, or -1. */
function lastBy(text: string, words: readonly Word[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--)
    if (words[i]!.type === 'preposition' && /^[按以依据]/.test(text.slice(words[i]!.start, words[i]!.end)))
      return words[i + 1]?.type === 'adverb' ? i + 1 : i;
  return -1;
}
