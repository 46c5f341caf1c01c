import type { Offsets } from '../../span/types.ts';
import { phraseBehind, trimPhrase, withoutPraise, withoutShell } from '../clause/noun-phrase.ts';
import type { Word } from '../clause/types.ts';
import { governingVerb, joinVerbs } from './governing-verb.ts';
import type { Case, Reading } from './types.ts';

/** What the noun behind the number takes up, and where the next item may begin. */
export function attributiveNoun(c: Pick<Case, 'text' | 'words' | 'at'>): { phrase: Offsets; to: number } | null {
  const behind = phraseBehind(c.text, c.words, c.at);
  if (!behind) return null;
  const phrase = trimPhrase(c.text, c.words, behind.from, behind.to);
  return phrase ? { phrase, to: behind.to } : null;
}

/**
 * The noun stands behind the number: 建成5所合格学校; 90%以上的中心幼儿园达到标准; 全县3000多名教师深入…
 */
export function readAttributive(c: Case): Reading | null {
  const { text, words, at } = c;
  const quantity = words[at]!.quantity!;
  const noun = attributiveNoun(c);
  if (!noun) return null;
  const before = governingVerb(words, c.from, at);
  const behind = verbBehind(text, words, noun.to);
  const subject = words[c.from]?.type !== 'preposition' || !/[对为给]/.test(text[words[c.from]!.start]!);
  let action = before ?? (behind && (!c.coordinated || behind.start > 0) ? behind : null);
  if (!before && c.coordinated && c.previous?.attributive && (!behind || c.previous.action))
    action = c.previous.action ?? action;
  if (!before && !subject && behind) action = behind;
  const isShare = quantity.dimension === 'ratio' || quantity.dimension === 'multiple';
  const verb = before ? lastVerb(words, c.from, at) : null;
  const building =
    /^[所座套栋处个]/.test(quantity.unit) &&
    action !== null &&
    /^(?:完成|启动)/.test(text.slice(action.start, action.end));
  const phrase = withoutShell(text, withoutPraise(text, noun.phrase), building);
  const level = isShare || verb?.class === 'level' || (verb !== null && /^(?:涉及|拥有)/.test(verb.form));
  const change = verb?.class === 'change' && (isShare || quantity.dimension !== 'count');
  return {
    quantity,
    action,
    indicator: [phrase],
    mode: change ? 'change' : level ? 'level' : 'amount',
    direction: change ? verb.direction : null,
    rule: 'attributive',
    attributive: true,
  };
}

function lastVerb(words: readonly Word[], from: number, at: number) {
  for (let i = at - 1; i >= from; i--) if (words[i]!.type === 'verb') return words[i]!.verb;
  return null;
}

const light = /^(?:进行|开展|实施|给予|予以|组织|加以|展开)$/;
const manner = /^(?:现场|联合|重点|集中|全面|专项|统一|分类|定期|实地|逐一)/;
/** The verb that the counted thing is subject or object of: 16件作品获一等奖, 对98家单位开展现场评价 → 评价. */
function verbBehind(text: string, words: readonly Word[], from: number): Offsets | null {
  for (let i = from; i < words.length; i++) {
    const word = words[i]!;
    if (word.type === 'quantity' || word.type === 'conjunction') return null;
    if (word.type === 'noun' && /^进行/.test(text.slice(word.start, word.end))) {
      const rest = text.slice(word.start + 2, word.end).replace(/^了/, '');
      const object = rest.replace(manner, '');
      if (object.length >= 2 && object.length <= 6) return { start: word.end - object.length, end: word.end };
      const next = words[i + 1];
      if (next?.type === 'verb') return joinVerbs(words, i + 1);
    }
    if (word.type !== 'verb' || word.verb!.class === 'support') continue;
    if (light.test(text.slice(word.start, word.end))) {
      const next = words[i + 1];
      if (next?.type === 'verb') return { start: next.start, end: next.end };
      if (next?.type === 'noun' && words[i + 2]?.type === 'verb')
        return { start: words[i + 2]!.start, end: words[i + 2]!.end };
      if (next?.type === 'noun') {
        const object = text.slice(next.start, next.end).replace(manner, '');
        if (object.length === 2) return { start: next.end - 2, end: next.end };
      }
    }
    return joinVerbs(words, i);
  }
  return null;
}
