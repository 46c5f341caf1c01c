import type { Offsets } from '../../span/types.ts';
import { phraseBehind, trimPhrase, withoutPraise, withoutShell } from '../clause/noun-phrase.ts';
import type { Word } from '../clause/types.ts';
import { governingVerb, verbSpan } from './governing-verb.ts';
import { toPerson } from './person.ts';
import type { Case, Reading } from './types.ts';

/** Verbs whose object does something itself: 支持3所院校开设新专业. */
const handsOn = new Set('使 让 令 支持 推动 鼓励 引导 督促 促进 指导 指导推动 力促 力推 带动 帮助'.split(' '));

/** What the noun behind the number takes up, and where the next item may begin. */
export function attributiveNoun(
  c: Pick<Case, 'text' | 'words' | 'at' | 'from' | 'coordinated' | 'previous' | 'clause'>,
): { phrase: Offsets; to: number } | null {
  const governor = governingVerb(c.text, c.words, c.from, c.at);
  const governed =
    (governor >= 0 && !handsOn.has(c.words[governor]!.verb!.form)) ||
    (c.previous?.attributive === true && (c.coordinated || opensItem(c)));
  const listed =
    c.coordinated && c.words[c.from - 1]?.type === 'conjunction' && c.text[c.words[c.from - 1]!.start] === '、';
  const behind = phraseBehind(c.text, c.words, c.at, governed, listed);
  if (!behind) return null;
  const phrase = trimPhrase(c.text, c.words, behind.from, behind.to);
  return phrase ? { phrase, to: behind.to } : null;
}

/** 建成1所职业院校，6所示范学校: a number that opens its clause, behind a comma and one of its like. */
function opensItem(c: Pick<Case, 'clause' | 'words' | 'at' | 'previous'>): boolean {
  const quantity = c.words[c.at]!.quantity!;
  return (
    c.at === 0 &&
    /[，,]/.test(c.clause.opener) &&
    c.previous?.quantity.unit === quantity.unit &&
    quantity.dimension !== 'ratio'
  );
}

/**
 * The noun stands behind the number: 建成5所合格学校; 90%以上的中心幼儿园达到标准; 全县3000多名教师深入…
 */
export function readAttributive(c: Case): Reading | null {
  const { text, words, at, from } = c;
  const quantity = words[at]!.quantity!;
  if (quantity.dimension === 'ratio' && words[at + 1]?.type === 'de' && at > from && words[at - 1]!.verb?.form === '占')
    return null;
  const noun = attributiveNoun(c);
  if (!noun) return null;
  const before = governingVerb(text, words, from, at);
  const verb = before < 0 ? null : words[before]!.verb!;
  const behind = verbBehind(text, words, noun.to);
  const locative =
    before < 0 &&
    behind !== null &&
    /[^初高完][中里内]$/.test(text.slice(noun.phrase.start, noun.phrase.end)) &&
    quantity.dimension === 'count';
  const has = verb !== null && /^(?:有|共有|已有|现有|仅有|还有)$/.test(verb.form);
  const passes = verb !== null && /^(?:[使让令]|确保|实现|力促|力推)$/.test(verb.form);
  let action = locative
    ? null
    : before >= 0 && !((has || passes) && behind)
      ? verbSpan(text, words, from, before)
      : behind;
  if (before < 0 && !locative)
    action =
      relativeVerb(words, from, at) && !behind
        ? relativeVerb(words, from, at)
        : (sharedAction(c, behind) ?? behind ?? headVerbOf(c));
  const share = quantity.dimension === 'ratio' || quantity.dimension === 'multiple';
  const whole = share ? withoutPraise(text, noun.phrase) : narrow(text, noun.phrase, action, quantity.unit, locative);
  const phrase = quantity.dimension === 'age' ? toPerson(text, whole) : whole;
  const object = before < 0 && behind ? awarded(text, words, noun.to, phrase) : null;
  const shared =
    before < 0 &&
    c.coordinated &&
    c.previous?.attributive === true &&
    c.previous.mode === 'level' &&
    c.previous.quantity.dimension === quantity.dimension;
  const level =
    share ||
    shared ||
    quantity.dimension === 'duration' ||
    quantity.dimension === 'score' ||
    (verb?.class === 'level' && !(has && behind)) ||
    (verb?.class === 'change' && verb.form === '扩展');
  const change =
    verb?.class === 'change' && !level && quantity.dimension !== 'count' && quantity.dimension !== 'people';
  return {
    quantity,
    action,
    indicator:
      object ??
      (share && before > from && words[at + 1]?.type !== 'de' ? [...subjectBefore(c, before), phrase] : [phrase]),
    mode: change ? 'change' : level ? 'level' : 'amount',
    direction: change ? verb.direction : null,
    rule: 'attributive',
    attributive: true,
  };
}

function narrow(text: string, noun: Offsets, action: Offsets | null, unit: string, locative: boolean): Offsets {
  const building =
    /^[所座套栋间]/.test(unit) && action !== null && /^(?:完成|启动)/.test(text.slice(action.start, action.end));
  const phrase = withoutShell(text, withoutPraise(text, noun), building);
  return locative ? { start: phrase.start, end: phrase.end - 1 } : phrase;
}

/** 体育运动场要完成50%以上工程建设任务: whose share it is. */
function subjectBefore(c: Case, verb: number): Offsets[] {
  const subject = c.words[c.from]?.type === 'noun' ? trimPhrase(c.text, c.words, c.from, verb) : null;
  return subject && subject.end - subject.start <= 12 ? [subject] : [];
}

/** 我县选送的22件作品: the verb of the clause that qualifies the number. */
function relativeVerb(words: readonly Word[], from: number, at: number): Offsets | null {
  const verb = words[at - 2];
  return at - 2 >= from && words[at - 1]!.type === 'de' && verb?.type === 'verb' && verb.verb!.class !== 'level'
    ? { start: verb.start, end: verb.end }
    : null;
}

/** What a list shares: 申报1所省级课改样板校, 3所市级课改样板校; a lead-in before a colon. */
function sharedAction(c: Case, behind: Offsets | null): Offsets | null {
  const { words, from, at, previous, text, clause } = c;
  const bare = words
    .slice(from, at)
    .every(
      (w) =>
        w.type === 'conjunction' ||
        w.type === 'adverb' ||
        w.type === 'time' ||
        w.type === 'bracket' ||
        (w.type === 'de' && c.coordinated) ||
        (w.type === 'noun' && /^(?:其中|及其他|其他|另)/.test(text.slice(w.start, w.end))),
    );
  if (!bare || (behind && !c.coordinated)) return null;
  if (c.coordinated) return previous?.action ?? null;
  if (previous && /[，,、；;]/.test(clause.opener) && previous.mode === 'amount') return previous.action;
  return /[:：]/.test(clause.opener) ? c.context.lead() : null;
}

/** 保证学生每天一小时…活动时间: the verb that opens the clause, where the number's own is left out. */
function headVerbOf(c: Case): Offsets | null {
  const { words, from, at, text } = c;
  for (let i = from; i < at; i++) {
    const word = words[i]!;
    if (word.type === 'verb' && (word.verb!.class !== 'noun' || i === from)) return verbSpan(text, words, from, i);
    if (word.type === 'preposition') return null;
  }
  return null;
}

const award = /^(?:获评|荣获|获得|获|评为|认定为|评定为|创建|创建为|创成)$/;
/** 16件作品获市级一等奖, 3名教师获评省特级教师: the honour tells them apart. */
function awarded(text: string, words: readonly Word[], to: number, noun: Offsets): Offsets[] | null {
  const verb = words.findIndex((w, i) => i >= to && w.type === 'verb');
  if (verb < 0 || !award.test(text.slice(words[verb]!.start, words[verb]!.end))) return null;
  let end = verb + 1;
  while (
    end < words.length &&
    (words[end]!.type === 'noun' ||
      words[end]!.type === 'de' ||
      (words[end]!.type === 'verb' && words[end]!.verb!.class === 'noun'))
  )
    end++;
  const object = trimPhrase(text, words, verb + 1, end);
  if (!object || object.end - object.start > 14) return null;
  const name = text.slice(noun.start, noun.end);
  return text.slice(object.start, object.end).endsWith(name) ? [object] : [object, noun];
}

const light = /^(?:进行|开展|实施|给予|予以|组织|加以|得到)$/;
const manner = /^(?:有效|全面|及时|妥善|现场|联合|重点|集中|全面|专项|统一|分类|定期|实地|逐一)/;
/** The verb that the counted thing is subject or object of: 16件作品获一等奖, 对98家单位开展现场评价 → 评价. */
function verbBehind(text: string, words: readonly Word[], from: number): Offsets | null {
  for (let i = from; i < words.length; i++) {
    const word = words[i]!;
    if (word.type === 'quantity' || word.type === 'conjunction') return null;
    if (word.type !== 'verb') continue;
    const form = text.slice(word.start, word.end).replace(/了$/, '');
    if (!light.test(form)) return { start: word.start, end: word.end };
    const object = words[i + 1]?.type === 'quantity' ? i + 2 : i + 1;
    let end = object;
    while (
      end < words.length &&
      (words[end]!.type === 'noun' || words[end]!.type === 'verb' || words[end]!.type === 'adverb')
    )
      end++;
    if (end === object) return { start: word.start, end: word.end };
    const phrase = text.slice(words[object]!.start, words[end - 1]!.end).replace(manner, '');
    return phrase.length <= 4 && phrase.length >= 2
      ? { start: words[end - 1]!.end - phrase.length, end: words[end - 1]!.end }
      : { start: word.start, end: word.end };
  }
  return null;
}
