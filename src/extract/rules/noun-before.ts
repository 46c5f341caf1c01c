import { stock } from '../../lexicon/measures.ts';
import type { Offsets } from '../../span/types.ts';
import { trimPhrase } from '../clause/noun-phrase.ts';
import { compounds, firstVerb, verbSpan } from './governing-verb.ts';
import { inheritedAction, withSharedHead } from './inheritance.ts';
import { mainVerb } from './main-verb.ts';
import { makeReading } from './make-reading.ts';
import { ownerOf } from './owner.ts';
import { skipFrame, subject } from './subject.ts';
import type { Case, Reading } from './types.ts';

/** Nouns that name no more than that it is money. */
const money = /^(?:资金|经费|财政资金|专项资金|各类资金|项目资金|中央资金|省级资金)$/;

/** Verbs by which money goes; by others it comes (筹集资金, 回笼资金), and is what is counted. */
const spends = /^(?:投入|安排|拨付|拨款|下达|落实|支出|列支|使用|投放|统筹|整合|计划投入|预算安排)$/;

/** A noun stands right before the number: 新增学位3100个, 普惠性民办园28所. */
export function readNounBefore(c: Case): Reading | null {
  const main = mainVerb(c);
  // 水稻33万亩（含再生稻3.5万亩）: a part, in brackets
  if (main >= 0 && c.clause.bracketed && c.words[main]!.verb!.form === '含')
    return readVerbless({ ...c, from: main + 1 });
  // 新建改造农村公路380公里: two verbs of one action
  const twin = main >= 0 && main + 2 < c.at && isTwin(c, main);
  const verb = twin ? main + 1 : main;
  const object = verb < 0 ? null : trimPhrase(c.text, c.words, verb + 1, c.at);
  const rate = object ? rateOf(c, verb, object) : null;
  if (rate) return makeReading(c, null, [rate], 'level', 'noun');
  return object ? readObject(c, main, verb, object) : readVerbless(c);
}

/**
 * A rate that is spelt with a verb: 抽查结果公示率100%, 再生能源电力消纳责任权重不低于28%. No verb that does something governs
 * it, with or without a noun before; null where the verb stands otherwise.
 */
function rateOf({ text, words, from, at }: Case, verb: number, object: Offsets): Offsets | null {
  const { class: of, form } = words[verb]!.verb!;
  if (!/^(?:noun|strong)$/.test(of) || /^(?:完成|保障|提前)$/.test(form)) return null;
  const name = text.slice(object.start, object.end);
  if (verb === from) return name.endsWith('率') ? { start: words[verb]!.start, end: object.end } : null;
  const nouns = words.slice(from, verb).every((w) => w.type === 'noun');
  const ratio = words[at]!.quantity!.dimension === 'ratio' && /(?:率|权重|比重|占比)$/.test(name);
  return nouns && ratio ? { start: words[from]!.start, end: object.end } : null;
}

/** Second verbs of an action that are no part of the noun behind them. */
const second = /^(?:改造|提升|整治|治理|推广|修复|修缮|改建|扩建|升级|改善|配租|改良|完成)$/;
function isTwin(c: Case, main: number): boolean {
  const [first, next] = [c.words[main]!, c.words[main + 1]!];
  return compounds(c.text, first, next) && second.test(c.text.slice(next.start, next.end));
}

/** A verb governs the noun. */
function readObject(c: Case, start: number, verb: number, object: Offsets): Reading | null {
  const { text, words, from, at } = c;
  const quantity = words[at]!.quantity!;
  const entry = words[start]!.verb!;
  const form = text.slice(words[start]!.start, words[start]!.end);
  const action = { start: verbSpan(text, words, from, start).start, end: verbSpan(text, words, from, verb).end };
  if (/^(?:高于|低于|优于|快于|慢于)$/.test(form)) {
    return makeReading(c, action, subject(c, verb), 'change', 'compared', entry.direction);
  }
  if (form.startsWith('占')) return readShare(c, verb, object);
  const compound = firstVerb(text, words, from, verb) < verb;
  const moves = entry.class === 'change' && !compound && !/^[个名所家座套件场次人项]/.test(quantity.unit);
  const brings = entry.class === 'support' && /^(?:实现|确保|保证)$/.test(form) && quantity.dimension !== 'people';
  const holds = entry.class === 'level' || quantity.dimension === 'ratio' || brings;
  const vague = quantity.dimension === 'money' && spends.test(form) && money.test(text.slice(object.start, object.end));
  // 实施临时救助2176人次，支出资金318万元
  const spent = vague
    ? subject(c, verb, c.previous !== null && c.previous.quantity.start >= c.context.sentenceStart)
    : [];
  const mode = moves ? 'change' : holds ? 'level' : 'amount';
  return makeReading(c, action, spent.length > 0 ? spent : [object], mode, 'verb-noun', moves ? entry.direction : null);
}

/** 占全市1/3: the share of what the clause or, in a bracket, the figure before speaks of. */
function readShare(c: Case, verb: number, base: Offsets): Reading {
  const { text, words, previous, clause } = c;
  const start = words[verb]!.start;
  const owner = trimPhrase(text, words, skipFrame(c, verb), verb);
  const whole = previous && clause.bracketed ? [...previous.indicator, { start, end: base.end }] : [base];
  return makeReading(c, { start, end: start + 1 }, owner ? [owner] : whole, 'level', 'share');
}

/** No verb in the clause: a state, or an item of a list that shares one. */
function readVerbless(c: Case): Reading | null {
  const { text, words, at } = c;
  const quantity = words[at]!.quantity!;
  const share = quantity.dimension === 'ratio';
  const phrase = trimPhrase(text, words, skipFrame(c, at), at);
  if (!phrase) return readBounded(c) ?? readAgedRate(c);
  const limited = thresholdBefore(c, phrase) ?? readRealized(c);
  if (limited) return limited;
  const isStock = stock.test(text.slice(phrase.start, phrase.end)) && quantity.dimension !== 'occurrence';
  const inherited = inheritedAction(c);
  // 引进项目46个，到位资金83亿元: the noun says itself what the money did
  const owner = share ? null : ownerOf(c, phrase);
  if (owner) {
    const mode = /(?:投资|支出)$/.test(text.slice(phrase.start, phrase.end)) ? 'amount' : 'level';
    return makeReading(c, c.coordinated ? inherited : null, [...owner, phrase], mode, 'noun');
  }
  const own = isStock || /到位[^，]{0,3}资金$/.test(text.slice(phrase.start, phrase.end));
  const action = own && !c.coordinated ? null : inherited;
  const among = /^(?:其中|含)/.test(text.slice(c.clause.start, c.clause.start + 2));
  if (share) {
    const said = (among || c.coordinated) && withRate(c, phrase);
    return makeReading(c, action, said || subject(c, at), 'level', action ? 'listed' : 'noun');
  }
  const item = among || c.clause.bracketed || (c.previous?.rule === 'listed' && !/[；;]/.test(c.clause.opener));
  if (!action && item) {
    const whole = withSharedHead(c, phrase);
    const taken = /^[^级]{1,3}级$/.test(text.slice(phrase.start, phrase.end)) ? (c.previous?.action ?? null) : null;
    const said = c.previous?.mode ?? 'amount';
    const mode = said === 'change' ? 'level' : said;
    if (whole.length > 1) return makeReading(c, taken, whole, mode, 'listed');
  }
  if (action) return makeReading(c, action, withSharedHead(c, phrase), c.previous?.mode ?? 'amount', 'listed');
  const total = /(?:^|的)总(?!产)|总[数量]$/.test(text.slice(phrase.start, phrase.end));
  const state =
    c.context.state &&
    quantity.dimension !== 'people' &&
    quantity.dimension !== 'occurrence' &&
    quantity.dimension !== 'money';
  const only = /仅$/.test(text.slice(phrase.end, quantity.outer.start));
  const level = share || state || total || isStock || only || (among && c.previous?.mode === 'level');
  const bounded =
    quantity.outer.start < quantity.start &&
    !quantity.approx &&
    quantity.dimension !== 'count' &&
    quantity.dimension !== 'occurrence' &&
    quantity.op !== '=';
  return makeReading(c, null, [phrase], level || bounded ? 'level' : 'amount', 'noun');
}

/** 0—6岁儿童健康管理率90%: the noun behind the age ends in what is measured. */
function readAgedRate(c: Case): Reading | null {
  const { words, at, from, previous } = c;
  const last = words[from - 1];
  const aged = c.coordinated && previous?.quantity.dimension === 'age' && last?.type === 'noun';
  if (!aged || words[at]!.quantity!.dimension !== 'ratio') return null;
  return makeReading(c, null, [{ start: previous.quantity.outer.start, end: last.end }], 'level', 'noun');
}

/** 水费回收率98.6%，其中居民99.2%、非居民97.1%: the rate is that of the figure before. */
function withRate(c: Case, phrase: Offsets): readonly Offsets[] | null {
  const { text, previous } = c;
  const whole = previous?.indicator.at(-1);
  if (!whole || previous!.quantity.dimension !== 'ratio' || /[率比重度]$/.test(text.slice(phrase.start, phrase.end)))
    return null;
  return text[whole.end - 1] === '率' ? [phrase, whole] : null;
}

/** 下岗失业人员实现再就业8500人: who it is said of and what comes true are one name. */
function readRealized(c: Case): Reading | null {
  const { text, words, from, at } = c;
  const verb = words.findIndex((w, i) => i > from && i < at && w.verb?.form === '实现');
  if (verb < 0) return null;
  const who = trimPhrase(text, words, skipFrame(c, verb), verb);
  const what = trimPhrase(text, words, verb + 1, at);
  if (!who || !what || who.end - who.start < 4) return null;
  return makeReading(c, verbSpan(text, words, from, verb), [who, what], 'amount', 'verb-noun');
}

/** 引进亿元以上项目10个，其中5亿元以上2个: the noun stands at the figure before. */
function readBounded(c: Case): Reading | null {
  const { text, words, at, previous } = c;
  const limit = words[at - 1];
  const whole = previous?.indicator.at(-1);
  if (c.earlier.at(-1)?.rule !== 'threshold' || limit?.type !== 'quantity' || !whole) return null;
  const head = /以上的?(?=[^以]{2,}$)/.exec(text.slice(whole.start, whole.end));
  const noun = { start: whole.start + (head ? head.index + head[0].length : 0), end: whole.end };
  return makeReading(c, inheritedAction(c), [limit.quantity!.outer, noun], 'amount', 'bounded-noun');
}

/** 年收入突破100亿元的企业15家, 引进亿元以上项目10个: the threshold before it is part of what is counted. */
function thresholdBefore(c: Case, phrase: Offsets): Reading | null {
  const { text, words, from } = c;
  const limit = words[from - 1];
  const bound = c.earlier.at(-1);
  if (bound?.rule !== 'threshold' || limit?.type !== 'quantity') return null;
  const head = words.findIndex((w, i) => i < from && w.type === 'verb' && w.verb!.class === 'strong');
  const action = head < 0 ? inheritedAction(c) : verbSpan(text, words, 0, head);
  const subjectOf = bound.indicator[0]!;
  const joined =
    subjectOf.end <= limit.start &&
    !words.some((w) => w.type === 'quantity' && w.start > subjectOf.end && w.start < limit.start);
  const before = words[from - 2];
  const start = before?.type === 'adverb' && /^[超不]/.test(text[before.start]!) ? before.start : limit.start;
  const whole = { start, end: phrase.end };
  // The measure may stand in a clause before: 年收入20万元以上的村12个，100万元以上的村2个
  const own = subjectOf.start < c.clause.start || (subjectOf.start >= start && subjectOf.end <= phrase.end);
  const spans = own ? [whole] : joined ? [{ start: subjectOf.start, end: phrase.end }] : [subjectOf, whole];
  return makeReading(c, action, spans, 'amount', 'bounded-noun');
}
