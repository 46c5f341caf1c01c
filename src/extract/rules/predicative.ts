import type { Offsets } from '../../span/types.ts';
import { measured, trimPhrase } from '../clause/noun-phrase.ts';
import type { Word } from '../clause/types.ts';
import type { Mode } from '../types.ts';
import { firstVerb, verbSpan } from './governing-verb.ts';
import type { Case, Reading } from './types.ts';

/** Behind a verb of change these say where it ends up, not by how much: 提高到, 降至. */
const reaches = /[到至为在]$/;
const reward = /^(?:奖励|补助|补贴|资助|奖补|扶持|救助)$/;
/** Nouns that name no more than that it is money. */
const money = /^(?:资金|经费|财政资金|专项资金|各类资金|项目资金|中央资金|省级资金)$/;

/**
 * The noun stands before the number: 班额控制在50人以下; 新增学位3100个; 地区生产总值增长5%; 普惠性民办园28所.
 */
export function readPredicative(c: Case): Reading | null {
  const { words, at, from } = c;
  const quantity = words[at]!.quantity!;
  let last = at - 1;
  while (last >= from && (words[last]!.type === 'adverb' || words[last]!.type === 'time' || words[last]!.type === 'date' || words[last]!.type === 'bracket')) last--;
  const word = last >= from ? words[last] : undefined;
  if (quantity.comparator && word?.type !== 'verb') return compared(c, last + 1);
  if (word?.type === 'verb') return adjacent(c, last);
  if (word?.type === 'de') return shareOf(c, last);
  if (word?.type === 'preposition' && /^在$/.test(c.text.slice(word.start, word.end))) return make(c, null, subject(c, last), 'level', 'level');
  return behindNoun(c);
}

function make(c: Case, action: Offsets | null, indicator: readonly Offsets[], mode: Mode, rule: string, direction: Reading['direction'] = null): Reading {
  const quantity = c.words[c.at]!.quantity!;
  const held = mode === 'amount' && (quantity.dimension === 'duration' || quantity.dimension === 'score' || quantity.dimension === 'age');
  return { quantity, action, indicator, mode: held ? 'level' : mode, direction, rule, attributive: false };
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
  const before = words[last - 1];
  // 提升为1000元: 为 only says where the verb before it ends up
  if (/^[为到至在]$/.test(form) && last - 1 >= from && before!.type === 'verb') {
    const rate = /^(?:增长|下降)$/.test(before!.verb!.form) && quantity.dimension === 'ratio';
    return make(c, verbSpan(text, words, from, last - 1), subject(c, last - 1), rate ? 'change' : 'level', 'level', rate ? before!.verb!.direction : null);
  }
  const head = firstVerb(text, words, from, last);
  const compound = head < last;
  if (verb.class === 'change' && !compound) {
    const level = reaches.test(form) && !(/^(?:增长|下降|递增|递减)为$/.test(form) && quantity.dimension === 'ratio');
    return make(c, verbSpan(text, words, from, last), subject(c, last), level ? 'level' : 'change', 'change', level ? null : verb.direction);
  }
  if (verb.class === 'level') return make(c, verbSpan(text, words, from, last), subject(c, last), 'level', 'level');
  const governing = earlierVerb(text, words, from, last);
  if (reward.test(form) && governing >= 0 && words.slice(governing + 1, last).every((w) => w.type === 'adverb') && /^(?:给予|予以|发放)/.test(text.slice(words[governing]!.start, words[governing]!.end))) {
    return make(c, verbSpan(text, words, from, governing), subject(c, governing), 'amount', 'verb');
  }
  if (isCounted(c, last, governing)) {
    // 集中学习9次, 完成投资1.1万亿元, 提供法律咨询服务30万人次: what is counted is spelt as a verb
    const phrase = governing >= 0 ? trimPhrase(text, words, governing + 1, last + 1) : trimPhrase(text, words, countedFrom(c, last), last + 1);
    const action = governing >= 0 ? verbSpan(text, words, from, governing) : inheritedAction(c);
    if (phrase) return make(c, action, [phrase], quantity.dimension === 'ratio' ? 'level' : 'amount', 'counted-verb');
  }
  return make(c, verbSpan(text, words, from, last), subject(c, head), quantity.dimension === 'ratio' ? 'level' : 'amount', 'verb');
}

/** Where the name of what is counted begins: 理论学习中心组 | 集中学习9次, but 秸秆氨化处理 as a whole. */
function countedFrom(c: Case, last: number): number {
  const { words, from } = c;
  let first = last;
  while (first - 1 >= from && (words[first - 1]!.type === 'adverb' || (words[first - 1]!.type === 'verb' && words[first - 1]!.verb!.class === 'noun'))) first--;
  return first < last ? first : skipFrame(c, last);
}

/** The verb before `last` that may govern it as its object, or -1. */
function earlierVerb(text: string, words: readonly Word[], from: number, last: number): number {
  for (let i = last - 1; i >= from; i--) {
    const word = words[i]!;
    if (word.type === 'preposition' && /^[对为给]/.test(text[word.start]!)) return -1;
    if (word.type === 'verb' && (word.verb!.class === 'strong' || /^(?:开展|组织|实现|启动|支持|保证|确保)$/.test(word.verb!.form))) return i;
  }
  return -1;
}

/** Whether the verb right before the number is itself what is counted. */
function isCounted(c: Case, last: number, governing: number): boolean {
  const { words, from } = c;
  const quantity = words[c.at]!.quantity!;
  if (words[last]!.verb!.class !== 'noun') return false;
  if (governing >= 0) return true;
  const before = last - 1 >= from ? words[last - 1]! : null;
  const opens = before === null || before.type === 'adverb' || (before.type === 'verb' && before.verb!.class === 'noun') || before.type === 'time' || before.type === 'date';
  const occurs = quantity.dimension === 'occurrence' || quantity.unit === '场' || quantity.unit === '期' || quantity.unit === '件次';
  if (opens) return occurs && (before?.type === 'adverb' || before?.type === 'verb' || c.previous?.rule === 'counted-verb');
  return before!.type === 'noun' && ((quantity.dimension !== 'money' && quantity.dimension !== 'ratio') || occurs || (quantity.dimension === 'money' && /(?:收入|投资|贷款|融资|消费|交易)$/.test(words[last]!.verb!.form)));
}

/** 占总量的36%, 主体工程的60%: a share of what stands before 的. */
function shareOf(c: Case, de: number): Reading | null {
  const { text, words, from, at } = c;
  let verb = -1;
  let preposition = from;
  const by = lastBy(text, words, from, de);
  for (let i = by >= 0 ? from - 1 : de - 1; i >= from; i--) {
    const word = words[i]!;
    if (word.type === 'verb' && word.verb!.class !== 'noun' && !/^(?:有|现有|原有|共有)$/.test(word.verb!.form)) {
      verb = i;
      break;
    }
    if (word.type === 'preposition' || (word.type === 'adverb' && /^不超过|^不低于|^不少于/.test(text.slice(word.start, word.end)))) {
      preposition = i + 1;
      break;
    }
  }
  if (by >= 0) preposition = by + 1;
  if (verb < 0) {
    const base = trimPhrase(text, words, preposition, de);
    const behind = words.slice(at + 1).find((w) => w.type !== 'adverb');
    const action = behind?.type === 'verb' ? { start: behind.start, end: behind.end } : null;
    return base ? make(c, action, [base], 'level', 'share-of') : null;
  }
  const form = text.slice(words[verb]!.start, words[verb]!.end);
  const base = trimPhrase(text, words, verb + 1, de) ?? trimPhrase(text, words, verb, de);
  const before = trimPhrase(text, words, skipFrame(c, verb), verb);
  if (form.includes('占')) {
    const lead = words.slice(from, verb).find((w) => w.type === 'verb' && /^(?:实现|确保|保证)$/.test(text.slice(w.start, w.end)));
    const one = { start: words[verb]!.start + form.indexOf('占'), end: words[verb]!.start + form.indexOf('占') + 1 };
    if (before && lead && base) return make(c, { start: lead.start, end: lead.end }, [{ start: before.start, end: base.end }], 'level', 'share');
    return make(c, one, before ? [before] : base ? [base] : [], 'level', 'share');
  }
  const reach = words[verb]!.verb!.class === 'change' || words[verb]!.verb!.class === 'level';
  return make(c, verbSpan(text, words, from, verb), reach && before ? [before] : base ? [base] : [], 'level', 'share-of');
}

/** 按照项目合同金额的30%: the index of the preposition that the share hangs on, or -1. */
function lastBy(text: string, words: readonly Word[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (words[i]!.type === 'preposition' && /^[按以依据]/.test(text.slice(words[i]!.start, words[i]!.end))) return words[i + 1]?.type === 'adverb' ? i + 1 : i;
  return -1;
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
      const compound = firstVerb(text, words, from, verb) < verb;
      const moves = entry.class === 'change' && !compound && !/^[个名所家座套件场次人项]/.test(quantity.unit);
      if (/^(?:高于|低于|优于|快于|慢于)$/.test(form)) return make(c, verbSpan(text, words, from, verb), subject(c, verb), 'change', 'compared', entry.direction);
      if (form.startsWith('占')) {
        const before = trimPhrase(text, words, skipFrame(c, verb), verb);
        const span = { start: words[verb]!.start, end: words[verb]!.start + 1 };
        if (before) return make(c, span, [before], 'level', 'share');
        return make(c, span, c.previous && c.clause.bracketed ? [...c.previous.indicator, { start: words[verb]!.start, end: phrase.end }] : [phrase], 'level', 'share');
      }
      const holds = entry.class === 'level' || share || (entry.class === 'support' && /^(?:实现|确保|保证)$/.test(form) && quantity.dimension !== 'people');
      const vague = quantity.dimension === 'money' && money.test(text.slice(phrase.start, phrase.end)) ? subject(c, verb) : [];
      const indicator = vague.length > 0 ? vague : [phrase];
      return make(c, verbSpan(text, words, from, verb), indicator, moves ? 'change' : holds ? 'level' : 'amount', 'verb-noun', moves ? entry.direction : null);
    }
  }
  const phrase = trimPhrase(text, words, skipFrame(c, at), at);
  if (!phrase) return null;
  const limited = thresholdBefore(c, phrase);
  if (limited) return limited;
  const stock = isStock(text.slice(phrase.start, phrase.end)) && quantity.dimension !== 'occurrence';
  const inherited = inheritedAction(c);
  const action = stock && !c.coordinated && c.previous?.mode === 'amount' ? null : inherited;
  if (share) return make(c, action, subject(c, at), 'level', action ? 'listed' : 'noun');
  const among = /^(?:其中|含)/.test(text.slice(c.clause.start, c.clause.start + 2));
  if (!action && among && /^[^级]{1,3}级$/.test(text.slice(phrase.start, phrase.end))) return make(c, c.previous?.action ?? null, withSharedHead(c, phrase), c.previous?.mode ?? 'amount', 'listed');
  if (action) return make(c, action, withSharedHead(c, phrase), c.previous?.mode ?? 'amount', 'listed');
  const total = /(?:^|的)总(?!产)|总[数量]$/.test(text.slice(phrase.start, phrase.end));
  const state = c.context.state && quantity.dimension !== 'people' && quantity.dimension !== 'occurrence' && quantity.dimension !== 'money';
  const level = share || state || total || stock || (among && c.previous?.mode === 'level');
  const bounded = quantity.outer.start < quantity.start && !quantity.approx && quantity.dimension !== 'count' && quantity.op !== '=';
  return make(c, null, [phrase], level || bounded ? 'level' : 'amount', 'noun');
}

/** Whether a noun names a stock or a state, which has a level: 粮食总产量, 参保人数. */
function isStock(name: string): boolean {
  return /^(?:人均|户均|平均|日均)|(?:总值|总产|总产量|产量|余额|总额|收入|产值|面积|规模|存栏|存栏量|保有量|总量|人数|数量|里程|人口|投资额|覆盖面)$/.test(name);
}

/** 年收入突破100亿元的企业15家: the threshold before it is part of what is counted. */
function thresholdBefore(c: Case, phrase: Offsets): Reading | null {
  const { text, words, from, previous } = c;
  const limit = words[from - 1];
  if (!c.coordinated || previous?.rule !== 'threshold' || words[from]?.type !== 'de' || limit?.type !== 'quantity') return null;
  const head = words.findIndex((w, i) => i < from && w.type === 'verb' && w.verb!.class === 'strong');
  const subjectOf = previous.indicator[0]!;
  const joined = subjectOf.end <= limit.start && !words.some((w) => w.type === 'quantity' && w.start > subjectOf.end && w.start < limit.start);
  const before = words[from - 2];
  const start = before?.type === 'adverb' ? before.start : limit.start;
  const spans = joined ? [{ start: subjectOf.start, end: phrase.end }] : [subjectOf, { start, end: phrase.end }];
  return make(c, head < 0 ? null : verbSpan(text, words, 0, head), spans, 'amount', 'bounded-noun');
}

const sharedHead = /(?:播种面积|种植面积|面积|生产能力|产能|能力|产量|学位|床位|里程|投资|贷款|减排量|饲养量|存栏量|出栏量|收入)$/;

/** 粮食播种面积…，其中水稻33万亩: what the item shares with the one before it. */
function withSharedHead(c: Case, phrase: Offsets): readonly Offsets[] {
  const { text, previous } = c;
  const whole = previous?.indicator.at(-1);
  const quantity = c.words[c.at]!.quantity!;
  if (!whole || !previous || quantity.dimension !== previous.quantity.dimension || phrase.end - phrase.start > 5) return [phrase];
  const name = text.slice(phrase.start, phrase.end);
  // 省级集群100个，其中国家级20个
  const grade = /^[^级]{1,3}级$/.test(name) ? /^[^级]{1,3}级/.exec(text.slice(whole.start, whole.end)) : null;
  if (grade || (/^[^级]{1,3}级$/.test(name) && whole.end - whole.start > 3)) return [phrase, { start: whole.start + (grade?.[0].length ?? 0), end: whole.end }];
  const head = sharedHead.exec(text.slice(whole.start, whole.end));
  if (!head || (head.index === 0 && previous.indicator.length < 2) || sharedHead.test(name) || name.at(-1) === head[0].at(-1)) return [phrase];
  return [phrase, { start: whole.start + head.index, end: whole.end }];
}

/** The action that a list shares: 招聘小学教师20名、幼儿教师5名; 引进3600名，其中：教师1550名; what a lead-in says before a colon. */
function inheritedAction(c: Case): Offsets | null {
  const { previous, text, clause } = c;
  if (/[:：]/.test(clause.opener) && !c.coordinated) {
    const lead = c.context.lead();
    if (lead) return lead;
  }
  if (!previous?.action || c.words[c.at]!.quantity!.outer.start < c.words[c.at]!.quantity!.start) return null;
  if (!c.coordinated && !/[，,、；;（：:]/.test(clause.opener)) return null;

  const form = text.slice(previous.action.start, previous.action.end);
  if (c.words[c.at]!.quantity!.dimension === 'ratio' && !/^(?:实现|保持|确保|保证)$/.test(form)) return null;
  const ahead = c.context.before;
  const among = /其中/.test(text.slice(clause.start, c.words[c.at]!.start)) || (ahead !== null && /^其中$/.test(text.slice(ahead.start, ahead.end)));
  if (previous.mode === 'change' || (/^(?:达到?|为|占|超过?|突破|控制|稳定|提高|提升|含|有|达标)$/.test(form) && !(among && previous.quantity.unit === c.words[c.at]!.quantity!.unit && !/^(?:占|含|有|为|超过?|突破)$/.test(form)))) return null;
  if (!c.coordinated && !clause.bracketed && !among && ahead && ahead.quantities.length === 0) return null;
  if (previous.attributive && !c.coordinated && !among && !clause.bracketed && previous.rule !== 'listed') return null;
  return previous.action;
}

/** The verb that governs the noun before the number, or -1. */
function mainVerb(c: Case): number {
  const { text, words, from, at } = c;
  for (let i = at - 1; i >= from; i--) {
    const word = words[i]!;
    if (word.type !== 'verb' || words[i + 1]!.type === 'de' || !hasNoun(words, i + 1, at)) continue;
    if (word.verb!.class === 'strong' || (word.verb!.class === 'change' && word.end - word.start > 1)) return i;
    if (word.verb!.class === 'noun' && i > from && /^(?:adverb|time|date)$/.test(words[i - 1]!.type) && !/^(?:实际|平均|主要|重点|首次|年均)$/.test(text.slice(words[i - 1]!.start, words[i - 1]!.end))) return i;
    if (word.verb!.class === 'level' && /^(?:有|涉及|拥有|共有|原有|现有|尚有|还有|保持|保证|占)$/.test(text.slice(word.start, word.end))) return i;
  }
  return headVerb(words, from, at) ?? -1;
}

/** The first verb of the clause when only frames stand before it. */
function headVerb(words: readonly Word[], from: number, to: number): number | null {
  let support: number | null = null;
  for (let i = from; i < to; i++) {
    const { type, verb } = words[i]!;
    if (type === 'adverb' || type === 'time' || type === 'date' || type === 'conjunction') continue;
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
  for (let i = from; i < to; i++) if (words[i]!.type === 'noun' || (words[i]!.type === 'verb' && words[i]!.verb!.class === 'noun')) return true;
  return false;
}

/** Where the subject begins: behind time, adverbs, verbs that only bring it about (实现, 使) and prepositional phrases. */
export function skipFrame(c: Pick<Case, 'text' | 'words' | 'from'>, to: number): number {
  const { text, words } = c;
  let i = c.from;
  for (; i < to; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    const named = measured.test(text.slice(word.start, word.end)) && i + 1 < to && (next!.type === 'noun' || next!.verb?.class === 'noun');
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

/** What the clause says of: the noun before `to`, else what the figure before it measured, else the topic. */
export function subject(c: Case, to: number): readonly Offsets[] {
  const { text, words, from, previous } = c;
  const quantity = words[c.at]!.quantity!;
  // 增长幅度要比各项贷款高出2个百分点: what it is compared with is not the subject
  const compared = words.findIndex((w, i) => i >= from && i < to && (w.type === 'adverb' || w.type === 'preposition') && /^[比较]/.test(text.slice(w.start, w.end)));
  const end = compared >= 0 ? compared : to;
  let first = skipFrame(c, end);
  if (words[first]?.type === 'verb' && words[first]!.verb!.class === 'strong' && first + 1 < end && words[first + 1]!.type !== 'de') first++;
  const phrase = trimPhrase(text, words, first, end);
  const pays = phrase !== null && quantity.dimension === 'money' && payer.test(text.slice(phrase.start, phrase.end));
  if (phrase && !pays) {
    const share = quantity.dimension === 'ratio' || quantity.dimension === 'percentage-point';
    const whole = share ? withoutPlace(text, phrase) : phrase;
    if (share && c.coordinated && previous && whole.end - whole.start <= 4 && sharesRate(text, previous.indicator, whole)) {
      const before = previous.indicator.at(-1)!;
      return [...previous.indicator.slice(0, -1), { start: before.start, end: before.end - (whole.end - whole.start) }, whole];
    }
    const bare = share ? bareShare : bareTotal;
    if (bare && previous && bare.test(text.slice(whole.start, whole.end))) return [...previous.indicator, whole];
    return withoutRate(text, words, whole);
  }
  if (c.coordinated && previous?.attributive) return previous.indicator;
  if (previous && !c.clause.bracketed && quantity.dimension !== 'money') return previous.indicator;
  const topic = c.context.topic();
  return topic ? [topic] : previous ? previous.indicator : [];
}

/** Who pays does not say what for. */
const payer = /^(?:中央|省|市|县|区|省级|市级|县级|本级|各级|我[省市县区])?(?:财政|政府|预算|财政预算)$/;
/** 中小学生体质健康合格率95%、优良率60%: a bare rate of the same thing. */
function sharesRate(text: string, before: readonly Offsets[], name: Offsets): boolean {
  const last = before.at(-1);
  if (!last || last.end - last.start <= name.end - name.start + 1) return false;
  return text[last.end - 1] === '率' && text[name.end - 1] === '率';
}

/** Measures that say nothing without their subject. */
const bareTotal = /^(?:总数|总量|数量|总额|总面积|总里程|总人数|总规模)$/;
const bareShare = /^(?:占比|比重|比例|所占比重|所占比例|增速|增幅|同比增速)$/;

/** 全县达标率 → 达标率: the place is the scope of a rate, not part of its name. */
function withoutPlace(text: string, phrase: Offsets): Offsets {
  const place = /^全[省市县区州镇乡旗盟](?!面|部|域)/.exec(text.slice(phrase.start, phrase.start + 3));
  return place && phrase.end - phrase.start > 4 ? { start: phrase.start + place[0].length, end: phrase.end } : phrase;
}

/** Leaves 每天, 每年 out of the middle of an indicator. */
function withoutRate(text: string, words: readonly Word[], phrase: Offsets): readonly Offsets[] {
  const inner = words.filter((w) => w.type === 'adverb' && w.start > phrase.start && w.end < phrase.end && /^每/.test(text.slice(w.start, w.end)));
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
