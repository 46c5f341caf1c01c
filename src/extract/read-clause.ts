import type { Offsets } from '../span/types.ts';
import { trimEdges, trimPhrase } from './clause/noun-phrase.ts';
import type { Clause, Word } from './clause/types.ts';
import { shareHeads, splitCoordination } from './refine/distribute.ts';
import { withLooseBound } from './refine/loose-bound.ts';
import { rateBase, withRate } from './refine/rate.ts';
import { attributiveNoun, readAttributive } from './rules/attributive.ts';
import { readFrom } from './rules/from-to.ts';
import { governingVerb, verbSpan } from './rules/governing-verb.ts';
import { readGrant } from './rules/grant.ts';
import { readLasting } from './rules/lasting.ts';
import { readPredicative } from './rules/predicative.ts';
import { readThreshold } from './rules/threshold.ts';
import type { Case, Context, Reading, Rule } from './rules/types.ts';
import { readUse } from './rules/use.ts';
import { changed } from './scan/quantity.ts';
import type { QuantityToken } from './scan/types.ts';

/** Tried in order: the first that answers reads the quantity. */
const rules: readonly Rule[] = [
  readFrom,
  readLasting,
  readUse,
  readThreshold,
  readGrant,
  readAttributive,
  readPredicative,
];

/**
 * Reads every quantity of a clause, in order. `previous`: the figure before, in this sentence or its chain; `told`: those of the
 * sentence so far.
 */
export function readClause(
  text: string,
  clause: Clause,
  words: readonly Word[],
  previous: Reading | null,
  context: Context,
  told: readonly Reading[],
): Reading[] {
  const readings: Reading[] = [];
  let from = 0;
  let last = previous;
  for (let at = 0; at < words.length; at++) {
    const quantity = words[at]!.quantity;
    if (!quantity) continue;
    const c: Case = {
      text,
      clause,
      words,
      at,
      from,
      previous: last,
      earlier: readings,
      told,
      coordinated: readings.length > 0,
      context,
    };
    const reading = firstReading(c);
    const base = rateBase(text, clause, quantity) ?? carriedRate(c, last);
    let read = withLooseBound(text, clause, quantity, readings.at(-1)?.quantity.outer.end ?? clause.start);
    if (base) read = withRate(read, base, context.lexicon.units);
    read = withListedBound(c, read, reading);
    const done = read === reading.quantity ? reading : { ...reading, quantity: read };
    readings.push(done);
    // What a threshold bounds is no object: the next one still goes on from the object before.
    if (reading.rule !== 'threshold' || last === null) last = done;
    const noun = reading.attributive ? attributiveNoun(c) : null;
    from = noun ? noun.to : at + 1;
    while (from < words.length && words[from]!.type === 'conjunction') from++;
  }
  return distribute(text, words, shareHeads(text, readings), told);
}

function firstReading(c: Case): Reading {
  for (const rule of rules) {
    const reading = rule(c);
    if (reading && reading.indicator.length > 0) return reading;
  }
  return unread(c);
}

/** 首次突破1000亿元、500亿元: the comparator before the first holds for all. */
function withListedBound(c: Case, quantity: QuantityToken, { action }: Reading): QuantityToken {
  const first = c.previous?.quantity;
  if (first && c.coordinated && quantity.op === '=' && isSharedBound(c, first, quantity, action))
    return changed(quantity, { op: first.op });
  if (
    !c.coordinated ||
    !first ||
    quantity.op !== '=' ||
    first.unit !== quantity.unit ||
    first.suffix ||
    !/^[<>]/.test(first.op)
  )
    return quantity;
  if (c.words[c.at - 1]?.type !== 'conjunction' || c.from !== c.at || first.approx) return quantity;
  return changed(quantity, { op: first.op });
}

/** 至少打造示范街1条、示范岗2个; 可采期不低于5年、准备煤量14个月: one bound for a list of things, under one verb. */
function isSharedBound({ text, words, at }: Case, first: QuantityToken, own: QuantityToken, action: Offsets | null) {
  if ((first.op !== '>=' && first.op !== '<=') || first.suffix || first.dimension !== own.dimension) return false;
  if (!action || action.start > first.start) return false;
  let joints = 0;
  for (let i = at - 1; i >= 0 && words[i]!.start >= first.end; i--) if (words[i]!.type === 'conjunction') joints++;
  return joints === 1 && !/[，,；;。]/.test(text.slice(first.end, own.start));
}

/** No rule says what is counted: the figure stands all the same, with what the text speaks of. */
function unread(c: Case): Reading {
  const { previous, coordinated, text, clause } = c;
  const quantity = c.words[c.at]!.quantity!;
  const among = /^其中/.test(text.slice(clause.start, clause.start + 2)) || clause.bracketed;
  const verb = governingVerb(text, c.words, c.from, c.at);
  // 其中60%达到本科学历: the share itself is the subject
  const opening = coordinated || among ? null : readOpening(c);
  if (opening) return opening;
  const behind = quantity.dimension === 'ratio' && c.words[c.at + 1]?.type === 'verb' ? c.at + 1 : -1;
  const ruling = verb < 0 ? behind : verb;
  const own = ruling < 0 ? null : verbSpan(text, c.words, Math.min(c.from, ruling), ruling);
  const action = own ?? (coordinated || among ? (previous?.action ?? null) : null);
  const mode = coordinated ? previous!.mode : quantity.dimension === 'ratio' ? 'level' : 'amount';
  const said = coordinated || previous?.indicator.length ? previous!.indicator : [];
  const indicator = said.length > 0 ? said : [c.context.topic() ?? nearestNoun(c) ?? own ?? quantity];
  return { quantity, action, indicator, mode, direction: null, rule: 'unread', attributive: false };
}

/** 1万余人实现了安全饮水: a number of people that opens its clause is told apart by what becomes of them. */
function readOpening(c: Case): Reading | null {
  const { text, words, at } = c;
  const quantity = words[at]!.quantity!;
  const verb = words.findIndex((w, i) => i > at && w.type !== 'adverb');
  if (at > c.from || quantity.dimension !== 'people' || words[verb]?.type !== 'verb') return null;
  const end = words.findIndex((w, i) => i > verb && w.type === 'quantity');
  const action = verbSpan(text, words, verb, verb);
  const object = trimPhrase(text, words, verb + 1, end < 0 ? words.length : end);
  return {
    quantity,
    action,
    indicator: [object ?? action],
    mode: 'amount',
    direction: null,
    rule: 'unread',
    attributive: false,
  };
}

/** The noun of the clause nearest to the number. */
function nearestNoun(c: Case): Offsets | null {
  const nouns = c.words
    .map((word, i) => ({ word, distance: Math.abs(i - c.at) }))
    .filter(({ word }) => word.type === 'noun');
  nouns.sort((a, b) => a.distance - b.distance);
  return nouns[0] ? trimEdges(c.text, nouns[0].word.start, nouns[0].word.end) : null;
}

/** 每年实施一期…，引育100位…: the rate goes on where the next clause goes on with another verb of the same subject. */
function carriedRate(c: Case, last: Reading | null): string | null {
  if (
    !last?.quantity.unit.includes('/') ||
    /[/／每]/.test(last.quantity.text) ||
    last.quantity.start < c.context.sentenceStart
  )
    return null;
  // 每学期授课一次、每次40分钟
  if (c.words[c.at]!.quantity!.dimension === 'duration' && last.quantity.dimension !== 'duration') return null;
  const base = /\/(年|月|天|日|周|季度|学期|学年)$/.exec(last.quantity.unit)?.[1];
  if (!base) return null;
  // 每学期8篇（大作文6篇、小作文2篇）
  const parts = c.clause.bracketed && last.quantity.unit === `${c.words[c.at]!.quantity!.unit}/${base}`;
  if (c.coordinated || parts) return base;
  // 每年实施…，引育…: but 每周组织一次练兵，评选能手20名 is of no week
  if (base !== '年') return null;
  const first = c.words[0];
  const opens = c.words.find((w) => w.type !== 'adverb');
  return first &&
    opens?.type === 'verb' &&
    opens.verb!.class === 'strong' &&
    (c.clause.opener === '，' || c.clause.opener === ',')
    ? base
    : null;
}

/** 城镇、农村居民收入分别增长4.5%、5.5%左右: names and numbers in the same order, with what the last number has behind it. */
function distribute(text: string, words: readonly Word[], readings: Reading[], told: readonly Reading[]): Reading[] {
  if (readings.length < 2) return readings;
  const each = words.find(
    (w) => w.type === 'adverb' && (text.startsWith('分别', w.start) || text.startsWith('依次', w.start)),
  );
  const both = each ? fromAndTo(text, words, each, readings) : null;
  if (both) return both;
  const goesOn = each ? null : goesOnFor(words, readings, told);
  if (goesOn) return goesOn;
  const group = each
    ? readings.filter((r) => r.quantity.start > each.start)
    : (besideEachOther(words, readings) ?? listedGrants(words, readings));
  if (group.length < 2) return readings;
  const first = group[0]!;
  const suffix = group.at(-1)!.quantity.suffix;
  const whole = first.indicator.length === 1 ? first.indicator[0]! : null;
  const items =
    (each && namedBefore(words, each, told, group.length)) ??
    (whole ? splitCoordination(text.slice(whole.start, whole.end), whole.start, group.length) : null);
  if (!each && !items) return readings;
  return readings.map((reading) => {
    const i = group.indexOf(reading);
    if (i < 0) return reading;
    let { quantity } = reading;
    if (suffix && !quantity.suffix && quantity.op === '=' && quantity.unit === group.at(-1)!.quantity.unit) {
      quantity = changed(quantity, { op: suffix.op ?? quantity.op, approx: quantity.approx || suffix.approx });
    }
    const { action, mode, direction } = first;
    return {
      ...reading,
      quantity,
      action,
      mode,
      direction,
      indicator: items ? items[i]!.spans : first.indicator,
      rule: 'respectively',
    };
  });
}

/** 小学、初中入学率分别由98%、96%提高到99%、98%: two rounds of numbers for the same names. */
function fromAndTo(text: string, words: readonly Word[], each: Word, readings: readonly Reading[]): Reading[] | null {
  const count = readings.length / 2;
  const verb = words.findIndex((w) => w.type === 'verb' && w.start > (readings[count - 1]?.quantity.start ?? Infinity));
  const falls = words.find(
    (w) => w.type === 'preposition' && w.start >= each.end && /^[由从]$/.test(text.slice(w.start, w.end)),
  );
  const turns = verb >= 0 && falls && words[verb]!.end <= (readings[count]?.quantity.start ?? -1);
  if (count < 2 || !turns || readings[0]!.quantity.start < falls.start) return null;
  const name = trimPhrase(text, words, 0, words.indexOf(each));
  const items = name && splitCoordination(text.slice(name.start, name.end), name.start, count);
  if (!items) return null;
  const action = verbSpan(text, words, verb, verb);
  return readings.map((reading, i) => ({
    ...reading,
    action,
    indicator: items[i % count]!.spans,
    mode: 'level',
    direction: null,
    rule: i < count ? 'from' : 'respectively',
  }));
}

/** 城镇、农村居民收入分别为4万元、2万元，增长5%、7%: in the same order as the clause before. */
function goesOnFor(words: readonly Word[], readings: readonly Reading[], told: readonly Reading[]): Reading[] | null {
  const named = told.slice(-readings.length);
  const first = readings[0]!;
  if (named.length < readings.length || named.some((r) => r.rule !== 'respectively')) return null;
  if (first.mode !== 'change' || words.some((w) => w.type === 'noun')) return null;
  const { action, mode, direction } = first;
  return readings.map((reading, i) => ({
    ...reading,
    action,
    mode,
    direction,
    indicator: named[i]!.indicator,
    rule: 'respectively',
  }));
}

/** 接待游客300万人次，实现旅游收入20亿元，分别增长10%和12%: a clause without a name of its own speaks of the figures before it. */
function namedBefore(words: readonly Word[], each: Word, told: readonly Reading[], count: number) {
  if (told.length < count || words.some((w) => w.end <= each.start && w.type === 'noun')) return null;
  const named = told.slice(-count);
  return named.some((r) => r.mode === 'change' || r.rule === 'threshold')
    ? null
    : named.map((r) => ({ spans: r.indicator }));
}

/** 新增风电、光伏装机50万千瓦和80万千瓦: numbers of one unit, joined by nothing but a conjunction; null where they are not. */
function besideEachOther(words: readonly Word[], readings: readonly Reading[]): readonly Reading[] | null {
  const { unit } = readings[0]!.quantity;
  const joined = readings.every((r, i) => {
    if (r.quantity.unit !== unit || r.rule === 'grant' || r.rule === 'threshold') return false;
    if (i === 0) return !r.attributive;
    const at = words.findIndex((w) => w.quantity?.start === r.quantity.start);
    return words[at - 1]?.type === 'conjunction' && words[at - 2]?.quantity?.start === readings[i - 1]!.quantity.start;
  });
  return joined ? readings : null;
}

/** 对省、市级瞪羚企业一次性奖励50万元、20万元: sums side by side for as many recipients. */
function listedGrants(words: readonly Word[], readings: readonly Reading[]): readonly Reading[] {
  const first = readings.findIndex((r) => r.rule === 'grant');
  const group = first < 0 ? [] : readings.slice(first);
  const beside = group.every((r, i) => {
    const at = words.findIndex((w) => w.quantity?.start === r.quantity.start);
    return (
      i === 0 || (r.rule === 'grant' && words[at - 1]?.type === 'conjunction' && words[at - 2]?.type === 'quantity')
    );
  });
  return beside ? group : [];
}
