import type { PlanSegment } from '../segment/types.ts';
import type { Offsets } from '../span/types.ts';
import { lex } from './clause/lex.ts';
import { trimEdges, trimPhrase } from './clause/noun-phrase.ts';
import type { Clause, Word } from './clause/types.ts';
import { shareHeads, splitCoordination } from './refine/distribute.ts';
import { withLooseBound } from './refine/loose-bound.ts';
import { rateBase, withRate } from './refine/rate.ts';
import { attributiveNoun, readAttributive } from './rules/attributive.ts';
import { readPredicative } from './rules/predicative.ts';
import type { Case, Reading } from './rules/types.ts';

/** Reads every quantity of a clause, in order. `previous`: the figure before, in this sentence. */
export function readClause(
  text: string,
  clause: Clause,
  words: readonly Word[],
  previous: Reading | null,
  topic: () => Offsets | null,
): Reading[] {
  const readings: Reading[] = [];
  let from = 0;
  let last = previous;
  for (let at = 0; at < words.length; at++) {
    const quantity = words[at]!.quantity;
    if (!quantity) continue;
    const c: Case = { text, clause, words, at, from, previous: last, coordinated: readings.length > 0, topic };
    const reading = readAttributive(c) ?? readPredicative(c) ?? unread(c);
    const base = rateBase(text, clause, quantity) ?? carriedRate(c, last);
    let read = withLooseBound(text, clause, quantity, readings.at(-1)?.quantity.outer.end ?? clause.start);
    if (base) read = withRate(read, base);
    last = { ...reading, quantity: read };
    readings.push(last);
    const noun = reading.attributive ? attributiveNoun(c) : null;
    from = noun ? noun.to : at + 1;
    while (from < words.length && words[from]!.type === 'conjunction') from++;
  }
  return distribute(text, words, shareHeads(text, readings));
}

/** Nothing says what is counted: the figure stands all the same, with what the text speaks of. */
function unread(c: Case): Reading {
  const topic =
    c.previous && (c.coordinated || c.previous.indicator.length > 0)
      ? c.previous.indicator
      : ((t) => (t ? [t] : []))(c.topic());
  const quantity = c.words[c.at]!.quantity!;
  const action = c.coordinated ? (c.previous?.action ?? null) : null;
  return {
    quantity,
    action,
    indicator: topic,
    mode: c.coordinated ? c.previous!.mode : quantity.dimension === 'ratio' ? 'level' : 'amount',
    direction: null,
    rule: 'unread',
    attributive: false,
  };
}

/** 每年实施一期…，引育100位…: the rate goes on where the next clause goes on with another verb of the same subject. */
function carriedRate(c: Case, last: Reading | null): string | null {
  if (!last?.quantity.unit.includes('/')) return null;
  const base = /\/(年|月|天|日|周|季度|学期|学年)$/.exec(last.quantity.unit)?.[1];
  if (!base) return null;
  if (c.coordinated) return base;
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
function distribute(text: string, words: readonly Word[], readings: Reading[]): Reading[] {
  const each = words.findIndex((w) => w.type === 'adverb' && text.slice(w.start, w.end).startsWith('分别'));
  if (each < 0 || readings.length < 2) return readings;
  const group = readings.filter((r) => r.quantity.start > words[each]!.start);
  if (group.length < 2) return readings;
  const suffix = group.at(-1)!.quantity.suffix;
  const first = group[0]!;
  const whole = first.indicator.length === 1 ? first.indicator[0]! : null;
  const items = whole ? splitCoordination(text.slice(whole.start, whole.end), whole.start, group.length) : null;
  return readings.map((reading) => {
    const i = group.indexOf(reading);
    if (i < 0) return reading;
    let { quantity } = reading;
    if (suffix && !quantity.suffix && quantity.op === '=' && quantity.unit === group.at(-1)!.quantity.unit) {
      quantity = { ...quantity, op: suffix.op ?? quantity.op, approx: quantity.approx || suffix.approx };
    }
    return {
      ...reading,
      quantity,
      action: first.action,
      mode: first.mode,
      direction: first.direction,
      indicator: items ? items[i]!.spans : first.indicator,
      rule: 'respectively',
    };
  });
}

const titleVerb =
  /^(?:(?:一是|二是|三是|四是|五是|要|着力|切实|积极|大力|全力|强力|继续|深入|扎实|加快|稳步|持续|不断|全面|进一步|认真|努力|有效|坚持|统筹)*)(?:推进|抓好|做好|加强|加大|强化|优化|深化|实施|开展|推动|提升|提高|完善|健全|落实|促进|搞好|建设|构建|打造|发展|巩固|扩大|支持|实现|完成|规范|保障|改善)?/;
const titleShell = /(?:工作|建设工作|力度|水平|步伐)$/;

/** What a text speaks of where a clause does not say: the object of the clauses before, else the heading's. */
export function topicOf(
  text: string,
  clauses: readonly Clause[],
  at: number,
  plan: PlanSegment,
  unit: number,
): Offsets | null {
  for (let i = at - 1; i >= 0; i--) {
    const clause = clauses[i]!;
    if (clause.bracketed || clause.quantities.length > 0) continue;
    const words = lex(text, clause);
    let verb = -1;
    for (let j = 0; j < words.length; j++)
      if (words[j]!.type === 'verb' && words[j]!.verb!.class !== 'level') {
        verb = j;
        break;
      }
    const phrase = trimPhrase(text, words, verb + 1, words.length);
    if (phrase && phrase.end - phrase.start >= 2 && phrase.end - phrase.start <= 30) return phrase;
  }
  for (let i = unit; i >= 0; i = plan.units[i]!.parent ?? -1) {
    const span = plan.units[i]!.titleSpan;
    if (!span) continue;
    const title = text.slice(span.start, span.end);
    if (/^[^，,]{0,4}(?:年|目标|任务|措施|打算|计划|安排|要点)/.test(title)) continue;
    const start = span.start + (titleVerb.exec(title)?.[0].length ?? 0);
    const comma = text.slice(start, span.end).search(/[，,、；;]/);
    const end = comma > 1 ? start + comma : span.end;
    const shell = titleShell.exec(text.slice(start, end));
    const phrase = trimEdges(text, start, shell ? end - shell[0].length : end);
    if (phrase && phrase.end - phrase.start >= 2) return phrase;
  }
  return null;
}
