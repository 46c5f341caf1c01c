import { functionWords } from '../../lexicon/function-words.ts';
import { nounTail, nounTerms, type VerbEntry, verbs } from '../../lexicon/verbs.ts';
import { quotationEnd } from '../scan/opaque.ts';
import type { DateToken, QuantityToken } from '../scan/types.ts';
import type { Clause, Word } from './types.ts';

interface Entry {
  readonly form: string;
  readonly type: Word['type'];
  readonly verb: VerbEntry | null;
}

const byFirst = new Map<string, Entry[]>();
function add(form: string, type: Word['type'], verb: VerbEntry | null = null) {
  if (form === '') return;
  const list = byFirst.get(form[0]!);
  if (!list) byFirst.set(form[0]!, [{ form, type, verb }]);
  else if (!list.some((entry) => entry.form === form)) list.push({ form, type, verb });
}
for (const term of nounTerms) add(term, 'noun');
for (const verb of verbs) add(verb.form, 'verb', verb);
for (const [form, functionClass] of functionWords)
  add(form, functionClass === 'share' || functionClass === 'light' ? 'adverb' : functionClass);
for (const list of byFirst.values()) list.sort((a, b) => b.form.length - a.form.length);

function longest(text: string, at: number, end: number): Entry | null {
  for (const entry of byFirst.get(text[at]!) ?? []) {
    if (at + entry.form.length <= end && text.startsWith(entry.form, at)) return entry;
  }
  return null;
}

/** Cuts a clause into words: what the lexicons know, and nouns between. Quantities stand with their comparators. */
export function lex(text: string, clause: Clause): Word[] {
  const words: Word[] = [];
  const stops: (QuantityToken | DateToken)[] = [...clause.quantities, ...clause.dates].sort(
    (a, b) => a.start - b.start,
  );
  let next = 0;
  let noun = -1;
  const push = (
    type: Word['type'],
    start: number,
    end: number,
    verb: VerbEntry | null = null,
    quantity: QuantityToken | null = null,
  ) => {
    if (noun >= 0 && noun < start) words.push({ type: 'noun', start: noun, end: start, verb: null, quantity: null });
    noun = -1;
    words.push({ type, start, end, verb, quantity });
  };
  const startOf = (stop: QuantityToken | DateToken | undefined) =>
    !stop ? clause.end : stop.kind === 'quantity' ? stop.outer.start : stop.start;
  let at = clause.start;
  while (at < clause.end) {
    const stop = stops[next];
    const stopStart = startOf(stop);
    if (stop && at >= stopStart) {
      const end = stop.kind === 'quantity' ? stop.outer.end : stop.end;
      if (stop.kind === 'quantity') push('quantity', stop.outer.start, end, null, stop);
      else push('date', stop.start, end);
      at = Math.max(end, at + 1);
      next++;
      continue;
    }
    const hole = clause.holes.find((h) => h.start === at);
    if (hole) {
      push('bracket', hole.start, hole.end);
      at = hole.end;
      continue;
    }
    const char = text[at]!;
    if (char === '“' || char === '《' || char === '「') {
      const close = quotationEnd(text, at);
      if (close > 0 && close <= stopStart) {
        if (noun < 0) noun = at;
        at = close;
        continue;
      }
    }
    if (char === '的') {
      push('de', at, at + 1);
      at++;
      continue;
    }
    const limit = stopStart > at ? stopStart : clause.end;
    const entry = longest(text, at, limit);
    if (entry && entry.type !== 'noun' && stands(text, entry, at, limit, noun, words)) {
      push(entry.type, at, at + entry.form.length, entry.verb);
      at += entry.form.length;
      continue;
    }
    if (noun < 0) noun = at;
    at += entry && entry.type === 'noun' ? entry.form.length : 1;
  }
  if (noun >= 0 && noun < clause.end)
    words.push({ type: 'noun', start: noun, end: clause.end, verb: null, quantity: null });
  return words;
}

/** Whether a word of the lexicon is that word here, and not part of a longer noun. `limit`: where the next number begins. */
function stands(text: string, entry: Entry, at: number, limit: number, noun: number, words: readonly Word[]): boolean {
  const end = at + entry.form.length;
  const inNoun = noun >= 0;
  if (entry.type === 'conjunction') return true;
  if (entry.type === 'verb') {
    if (entry.form.length === 1) {
      if (entry.form === '占') return true;
      return end === limit || (text[end] === '了' && end + 1 === limit) || (entry.form === '获' && !inNoun);
    }
    if (end < limit && nounTail.test(text.slice(end, Math.min(limit, end + 4))))
      return (
        entry.verb!.class === 'strong' &&
        !inNoun &&
        /^(?:工程|项目|活动|任务|行动|计划|试点|平台|体系|资金|人员|企业|设施|课程|产业|技术|服务|基地|机构|中心|模式|示范|物|地|产品|比赛|竞赛|大会|会议|产能|人口|贷款|所有|者)/.test(
          text.slice(end, end + 4),
        )
      );
    return true;
  }
  if (entry.form.length === 1) {
    if (entry.type === 'preposition')
      return !inNoun && (words.length === 0 || words.at(-1)!.type !== 'noun' || '对将把由'.includes(entry.form));
    if (end === limit) return true;
    const following = longest(text, end, limit);
    if (!following) return false;
    return following.type === 'verb' || (following.type === 'adverb' && following.form.length > 1);
  }
  if (entry.type === 'preposition') return !inNoun || /^(?:对于|围绕|依托|面向|按照|根据|通过|利用)$/.test(entry.form);
  return true;
}
