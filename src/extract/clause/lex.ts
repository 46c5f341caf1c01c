import { functionWords } from '../../lexicon/function-words.ts';
import { nounTail, nounTerms, softNounTail, type VerbEntry, verbs } from '../../lexicon/verbs.ts';
import { pairKey } from '../pair-key.ts';
import { quotationEnd } from '../scan/opaque.ts';
import type { QuantityToken, Token } from '../scan/types.ts';
import type { Clause, Word } from './types.ts';

/** A word of the lexicon. */
interface Entry {
  readonly form: string;
  readonly type: Word['type'];
  readonly verb: VerbEntry | null;
}

/** Words of one character by it, longer ones by their first two, the longest first. */
export interface WordTable {
  /** By its code, whether a character may begin anything but the rest of a noun. */
  readonly heads: Uint8Array;
  readonly single: ReadonlyMap<number, Entry>;
  readonly byTwo: ReadonlyMap<number, readonly Entry[]>;
}

/** Makes the words of the lexicon ready to be looked up, with more nouns and verbs; a word that stands there keeps its class. */
export function wordTable(moreNouns: readonly string[], moreVerbs: readonly VerbEntry[]): WordTable {
  const single = new Map<number, Entry>();
  const byTwo = new Map<number, Entry[]>();
  const heads = new Uint8Array(0x10000);
  for (const code of [...quotes, closingQuote, wideBracket, bracket, de, anew]) heads[code] = 1;
  const add = (form: string, type: Word['type'], verb: VerbEntry | null = null) => {
    heads[form.charCodeAt(0)] = 1;
    if (form.length === 1) {
      if (!single.has(form.charCodeAt(0))) single.set(form.charCodeAt(0), { form, type, verb });
      return;
    }
    if (form === '') return;
    const key = pairKey(form, 0);
    const list = byTwo.get(key);
    if (!list) byTwo.set(key, [{ form, type, verb }]);
    else if (!list.some((entry) => entry.form === form)) list.push({ form, type, verb });
  };
  for (const term of nounTerms) add(term, 'noun');
  for (const verb of verbs) add(verb.form, 'verb', verb);
  for (const [form, functionClass] of functionWords)
    add(form, functionClass === 'share' || functionClass === 'light' ? 'adverb' : functionClass);
  for (const noun of moreNouns) add(noun, 'noun');
  for (const verb of moreVerbs) add(verb.form, 'verb', verb);
  for (const list of byTwo.values()) list.sort((a, b) => b.form.length - a.form.length);
  return { heads, single, byTwo };
}

/** What a whole word is in `table`; null: nothing that it knows. */
export function wordIn(table: WordTable, form: string): Entry | null {
  if (form.length === 1) return table.single.get(form.charCodeAt(0)) ?? null;
  return table.byTwo.get(pairKey(form, 0))?.find((entry) => entry.form === form) ?? null;
}

function longest(text: string, at: number, end: number, { single, byTwo }: WordTable): Entry | null {
  if (at + 1 < end) {
    const list = byTwo.get(pairKey(text, at));
    if (list)
      for (const entry of list) if (at + entry.form.length <= end && text.startsWith(entry.form, at)) return entry;
  }
  const one = single.get(text.charCodeAt(at)) ?? null;
  if (one !== null || at + 2 >= end || text.charCodeAt(at) !== anew) return one;
  // 新发现, 新认定: done for the first time
  const verb = byTwo
    .get(pairKey(text, at + 1))
    ?.find((e) => e.verb?.class === 'strong' && at + 1 + e.form.length <= end && text.startsWith(e.form, at + 1));
  return verb ? { form: `新${verb.form}`, type: 'verb', verb: verb.verb } : null;
}

/** What belongs to a time behind it: 6年内, 2025年底前. */
const aroundTime = /^(?:年?底|末|初|中旬|上旬|下旬|底)?(?:以内|之内|以来|以前|之前|以后|期间|内|来|间|前|后|度)?/;
const quotes = new Set([...'“《「『'].map((char) => char.charCodeAt(0)));
const [closingQuote, wideBracket, bracket, de, anew] = [...'”（(的新'].map((char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];
const longestBracket = 40;

/** Where a bracket or quotation that opens at `at` closes before `limit`, or -1. */
function groupEnd(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (quotes.has(code)) {
    const close = quotationEnd(text, at);
    return close > 0 && close <= limit ? close : -1;
  }
  if (code !== wideBracket && code !== bracket) return -1;
  for (let i = at + 1; i < Math.min(limit, at + longestBracket); i++)
    if (text[i] === '）' || text[i] === ')') return i + 1;
  return -1;
}

/** Cuts a clause into words: what the lexicons know, and nouns between. Quantities stand with their comparators. */
export function lex(text: string, clause: Clause, table: WordTable): Word[] {
  const words: Word[] = [];
  const stops: readonly Token[] =
    clause.times.length === 0
      ? clause.quantities
      : [...clause.quantities, ...clause.times].sort((a, b) => a.start - b.start);
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
  let at = clause.start;
  while (at < clause.end) {
    const stop = stops[next];
    const stopStart = !stop ? clause.end : stop.kind === 'quantity' ? stop.outer.start : stop.start;
    if (stop && at >= stopStart) {
      const end = stop.kind === 'quantity' ? stop.outer.end : stop.end;
      const close =
        stop.kind === 'quantity'
          ? Math.max(end, at)
          : Math.min(clause.end, end + (aroundTime.exec(text.slice(end, end + 4))?.[0].length ?? 0));
      if (stop.kind === 'quantity') push('quantity', stop.outer.start, close, null, stop);
      else push('date', stop.start, close);
      at = Math.max(close, at + 1);
      next++;
      continue;
    }
    const hole = clause.holes.length > 0 ? clause.holes.find((h) => h.start === at) : undefined;
    if (hole) {
      push('bracket', hole.start, hole.end);
      at = hole.end;
      continue;
    }
    // Right before a number, more may be a word than the table knows.
    if (table.heads[text.charCodeAt(at)] === 0 && at + 2 < stopStart) {
      if (noun < 0) noun = at;
      at++;
      continue;
    }
    const group = groupEnd(text, at, stopStart);
    if (group > 0) {
      const behindNumber = noun < 0 && words.at(-1)?.type === 'quantity' && !quotes.has(text.charCodeAt(at));
      if (behindNumber) push('bracket', at, group);
      else if (noun < 0) noun = at;
      at = group;
      continue;
    }
    // 111年底之11.7%
    // “重点引进人才2000名，…”: a quotation too long for a name is running text
    if (noun < 0 && (quotes.has(text.charCodeAt(at)) || text.charCodeAt(at) === closingQuote)) {
      push('bracket', at, at + 1);
      at++;
      continue;
    }
    if (text.charCodeAt(at) === de || (at + 1 === stopStart && noun < 0 && text[at] === '之')) {
      push('de', at, at + 1);
      at++;
      continue;
    }
    const entry = longest(text, at, stopStart, table);
    if (entry && entry.type !== 'noun' && stands(text, entry, at, stopStart, noun >= 0, words, table)) {
      let end = at + entry.form.length;
      // 提高到, 降至, 开展了: what belongs to the verb before its number
      if (
        entry.type === 'verb' &&
        (end + 1 === stopStart || (entry.verb!.class === 'change' && end < stopStart)) &&
        /[到至为在了]/.test(text[end]!)
      )
        end++;
      const toward = noun < 0 && isPreposition(text, entry, end, stopStart, words, table);
      push(toward ? 'preposition' : entry.type, at, end, toward ? null : entry.verb);
      at = end;
      continue;
    }
    // 保持在人均10元: a measure without a name of its own
    if (noun < 0 && at + 2 === stopStart && text[at + 1] === '均' && words.at(-1)?.type === 'preposition') {
      push('adverb', at, stopStart);
      at = stopStart;
      continue;
    }
    if (noun < 0) noun = at;
    at += entry && (entry.type === 'noun' || entry.type === 'verb') ? entry.form.length : 1;
  }
  if (noun >= 0 && noun < clause.end)
    words.push({ type: 'noun', start: noun, end: clause.end, verb: null, quantity: null });
  return words;
}

/** Whether a verb that may be a preposition is one here, where no subject stands before it. */
function isPreposition(
  text: string,
  { form }: Entry,
  end: number,
  limit: number,
  words: readonly Word[],
  table: WordTable,
): boolean {
  // 为5间工场更换设备
  if (form === '为')
    return words.every(
      (w) => w.type === 'adverb' && !/^(?:累计|共|合计|总计|分别|均|都|共计)$/.test(text.slice(w.start, w.end)),
    );
  // 通过优化公交线路8条，…: but 通过验收5个 is an action
  if (form !== '通过' || end >= limit || !words.every((w) => w.type === 'adverb' || w.type === 'time')) return false;
  const next = longest(text, end, limit, table)?.verb?.class;
  return next === 'strong' || next === 'support';
}

/** Adverbs that are as often adjectives: adverbs only before a verb. */
const adjectival = new Set(
  '重点 计划 主要 基本 全面 联合 共同 统一 规范 高标准 高质量 高水平 高起点 高效 科学 精准 有效 总体 平均 实际 直接 间接 整体 正式 自主 适度 适当 合理 定期 年度 其他 其余 集中 持续 主动 及时 严格 明显 显著 初步 普遍 广泛 深入 统筹 同步 优先 首批 首期 首轮 联动 分类 分批 分步 常态化 免费 大力 认真 精心 稳妥 顺利 圆满 一次性'.split(
    ' ',
  ),
);

/** Words of two characters that end or begin with a function word of one. */
const ends =
  /[人英天专]才|[供响反效相适对顺]应|[纲重主需摘]要|[节合契履预制集]约|[附邻]近|[急所刚军]需|[成造]就|首都|[方简]便|[人户村亩校班]均/;
const begins =
  /经[验营济费理典常络贸]|因[地素此]|用[水电户工能品药途]|自[然主治来身动]|从[业事]|以[上下内外后前来]|给[水排]|在[建校园职编岗册读研库途]|对[口外接象策标台照]/;

/** Verbs that name a measure where another verb follows. */
const measures = new Set('编制 贷款 投资 收入 就业 出口 进口 销售 消费 交易 融资 生产 供应'.split(' '));

/** Whether a verb with 率 behind it is all that stands before the number. */
function isVerbOfRate(text: string, at: number, limit: number, table: WordTable): boolean {
  const next = longest(text, at, limit, table);
  return next?.type === 'verb' && at + next.form.length + 1 === limit;
}

/** Whether a verb that says where something stands or how it moves is next, right before the number. */
function predicateAt(text: string, at: number, limit: number, table: WordTable): boolean {
  const next = longest(text, at, limit, table);
  if (next?.type !== 'verb' || at + next.form.length + 1 < limit) return false;
  return next.verb!.class === 'level' || next.verb!.class === 'change' || next.form === '突破';
}

/** Whether a word of the lexicon is that word here, and not part of a longer noun. `limit`: where the next number begins. */
function stands(
  text: string,
  entry: Entry,
  at: number,
  limit: number,
  inNoun: boolean,
  words: readonly Word[],
  table: WordTable,
): boolean {
  const end = at + entry.form.length;
  const length = entry.form.length;
  if (entry.type === 'conjunction') return true;
  if (entry.type === 'verb') {
    const verbClass = entry.verb!.class;
    if (length === 1) {
      if (entry.form === '占') return !/[道地用]/.test(text[end] ?? '');
      if (entry.form === '获') return !/[得批评奖利]/.test(text[end] ?? '') && !/[捕收缴查抓]/.test(text[at - 1] ?? '');
      if (entry.form === '含') return words.length === 0 && !inNoun;
      // 使公办园在园幼儿占比达到56%
      if (entry.form === '使') return words.length === 0 && !inNoun && !/[用命]/.test(text[end] ?? '');
      const tail = text[end];
      if (end + 1 === limit && /[到至为在了]/.test(tail ?? '')) return true;
      if (end !== limit) return verbClass === 'change' && /[到至]/.test(tail ?? '') && !inNoun;
      return !(inNoun && /[高少多快低减增升降]/.test(entry.form) && /[提最更较减新]/.test(text[at - 1]!));
    }
    if (end >= limit) return true;
    // 贷款突破20亿元: what moves is its subject
    if (measures.has(entry.form) && predicateAt(text, end, limit, table)) return false;
    const rest = text.slice(end, Math.min(limit, end + 4));
    if (nounTail.test(rest)) return false;
    // 回复整改率100%: a rate that is spelt with two verbs
    if (text[limit - 1] === '率' && isVerbOfRate(text, end, limit, table)) return false;
    return (
      verbClass !== 'noun' ||
      !softNounTail.test(rest) ||
      (!inNoun &&
        words.every((w) => w.type === 'adverb' || w.type === 'time' || w.type === 'date' || w.type === 'verb') &&
        !/^(?:项目|工程|机构|基地|中心|体系|平台|班)/.test(rest))
    );
  }
  if (length === 1) {
    if (inNoun && ends.test(text.slice(at - 1, end))) return false;
    if (begins.test(text.slice(at, end + 1))) return false;
    if (entry.type === 'preposition') {
      if (entry.form === '到')
        return (
          end === limit ||
          (words.length === 0 && !inNoun) ||
          (inNoun && /^(?:农村|基层|一线|乡镇|学校|企业|社区|村|现场|中西部|边远)/.test(text.slice(end, end + 3)))
        );
      if (entry.form === '于') return words.length === 0 && !inNoun;
      if (entry.form === '比')
        // 案-件比1:1.28
        return (
          !/^\d+[:：∶]/.test(text.slice(end, end + 6)) &&
          !/[例重率如赛值拼价分]/.test(text[end] ?? '') &&
          !/[占对同环之百构入可]/.test(text[at - 1] ?? '')
        );
      if (entry.form === '由' || entry.form === '从')
        return end === limit || !inNoun || text[end] === '每' || longest(text, end, limit, table)?.type === 'time';
      if (entry.form === '自') return end === limit;
      if (entry.form === '在' && (end === limit || longest(text, end, limit, table)?.type === 'time')) return true;
      if (entry.form === '按') return !/[钮摩揭键时期]/.test(text[end] ?? '');
      if (entry.form === '向')
        return (
          !/[导上下前心量]/.test(text[end] ?? '') &&
          (!inNoun || /^(?:全|社会|群众|市民|公众|居民|农村|基层|一线|企业)/.test(text.slice(end, end + 2)))
        );
      return !inNoun && (words.length === 0 || words.at(-1)!.type !== 'noun' || '对将把由'.includes(entry.form));
    }
    if (end === limit || (entry.form === '将' && !inNoun)) return true;
    const following = longest(text, end, limit, table);
    if (!following) return false;
    return following.type === 'verb' || (following.type === 'adverb' && following.form.length > 1);
  }
  if (entry.type === 'preposition') return !inNoun || /^(?:对于|围绕|依托|面向|按照|根据|通过|利用)$/.test(entry.form);
  if (entry.type === 'adverb' && adjectival.has(entry.form)) {
    if (end === limit) return !inNoun || /^(?:持续|平均|总体|基本)$/.test(entry.form);
    const following = longest(text, end, limit, table);
    return (
      following !== null &&
      following.type !== 'noun' &&
      following.type !== 'conjunction' &&
      !(following.type === 'verb' && following.verb!.class === 'noun' && inNoun)
    );
  }
  return true;
}
