import type { Offsets } from '../../span/types.ts';
import { trimPhrase } from '../clause/noun-phrase.ts';
import type { Word } from '../clause/types.ts';
import type { Case, Reading } from './types.ts';

const give = /^(?:给予|奖励|补助|补贴|资助|奖补|扶持|减免|返还|救助|发放|减征)$/;

/**
 * The terms of a grant: 对新认定的独角兽企业一次性奖励300万元; 单个企业最高补助100万元. The indicator is who gets it.
 */
export function readGrant(c: Case): Reading | null {
  const { text, words, at, from, context, previous } = c;
  const quantity = words[at]!.quantity!;
  if (quantity.dimension !== 'money' || !context.grant) return null;
  let verb = lastGive(text, words, from, at);
  if (verb < 0 && c.coordinated && previous?.rule === 'grant') return { ...previous, quantity };
  const behind =
    verb < 0 ? words.findIndex((w, i) => i > at && w.type === 'verb' && give.test(text.slice(w.start, w.end))) : -1;
  const given = verb < 0 && behind < 0 ? givenBefore(c) : null;
  if (verb < 0 && behind < 0) {
    if (!/最高|上限/.test(text.slice(c.clause.start, quantity.start)) || !(previous || given)) return null;
  }
  if (verb < 0) verb = behind;
  // 给予补贴50万元: the second verb names what is given
  const first =
    verb < 0
      ? -1
      : words.findIndex((w, i) => i >= from && i <= verb && w.type === 'verb' && give.test(text.slice(w.start, w.end)));
  const action =
    first < 0 ? (given?.action ?? previous?.action ?? null) : { start: words[first]!.start, end: words[first]!.end };
  const indicator =
    eachOf(c) ??
    between(c, verb) ??
    given?.named ??
    subjectOf(c, first < 0 ? at : first) ??
    context.recipient(quantity.start) ??
    context.topic();
  if (!indicator) return null;
  const year = words
    .slice(from, at)
    .find((w) => w.type === 'noun' && /^第[一二三四五]年$/.test(text.slice(w.start, w.end)));
  if (year)
    return {
      quantity,
      action,
      indicator: [indicator, { start: year.start, end: year.end }],
      mode: 'amount',
      direction: null,
      rule: 'grant',
      attributive: false,
    };
  return {
    quantity,
    action,
    indicator: [indicator],
    mode: 'amount',
    direction: null,
    rule: 'grant',
    attributive: false,
  };
}

function lastGive(text: string, words: readonly Word[], from: number, at: number): number {
  for (let i = at - 1; i >= from; i--)
    if (words[i]!.type === 'verb' && give.test(text.slice(words[i]!.start, words[i]!.end))) return i;
  return -1;
}

const onlyAtMost = /^[\s“（(]*(?:累计|合计)?(?:最高|上限)(?:不超过|不得超过|可达|为)?$/;
const giveWord = /给予|奖励|补助|补贴|资助|奖补|扶持|减免|返还/;

/** What is given by a name of its own: 给予一定的财政贴息, not 给予一次性奖补. */
const givenName = /(?:一次性|一定的?|适当的?|相应的?)?([一-龥]{3,16})$/y;
const bareGift = /^(?:一次性)?(?:资金)?(?:奖补|奖励|补助|补贴|资助|扶持|支持|贴息)(?:资金)?$/;

/** 给予奖补，最高3000万元: the clause before, where this one says no more than how much at most. */
function givenBefore({ text, clause, words, at, context }: Case): { action: Offsets; named: Offsets | null } | null {
  if (!onlyAtMost.test(text.slice(clause.start, words[at]!.quantity!.start))) return null;
  let end = clause.start;
  const from = Math.max(context.sentenceStart, end - 80);
  const said = text.slice(from, end);
  for (const part of said
    .slice(said.lastIndexOf('；') + 1)
    .split('，')
    .reverse()) {
    const found = giveWord.exec(part);
    const start = end - part.length;
    if (found) {
      const action = { start: start + found.index, end: start + found.index + found[0].length };
      givenName.lastIndex = action.end - start;
      const name = givenName.exec(part)?.[1];
      return { action, named: name && !bareGift.test(name) ? { start: end - name.length, end } : null };
    }
    end = start - 1;
  }
  return null;
}

/** 每户最高3000元, 每部电梯补贴15万元: what each gets. */
function eachOf(c: Case): Offsets | null {
  const { text, clause } = c;
  const start = c.earlier.at(-1)?.quantity.outer.end ?? clause.start;
  const quantity = c.words[c.at]!.quantity!;
  const found =
    /每(?:户|人|[家个名部篇项][^\d，。；的]{2,16}?)(?=最高|不超过|上限|分别|一次性|给予|予以|补助|补贴|奖励|资助|奖补|按|可|$)/.exec(
      text.slice(start, quantity.outer.start),
    );
  return found && !/^每(?:年|月|天)/.test(found[0])
    ? { start: start + found.index, end: start + found.index + found[0].length }
    : null;
}

/** 给予军工单位50万元: who stands between the verb and the sum. */
function between(c: Case, verb: number): Offsets | null {
  if (verb < 0 || verb > c.at) return null;
  const phrase = trimPhrase(c.text, c.words, verb + 1, c.at);
  return phrase &&
    phrase.end - phrase.start >= 2 &&
    !/^(?:一次性|综合|项目|资金|经费|奖励|补助|补贴|共|合计)/.test(c.text.slice(phrase.start, phrase.end))
    ? phrase
    : null;
}

/** 单个企业最高奖励…, 每家单位最高补贴…, 第一年给予…: the subject in the clause itself. */
function subjectOf(c: Case, to: number): Offsets | null {
  const { text, words, from } = c;
  if (from >= to || words[from]!.type === 'preposition') return null;
  const phrase = trimPhrase(text, words, from, to);
  if (!phrase) return null;
  const written = text.slice(phrase.start, phrase.end);
  return written.length >= 3 && !/^(?:分别|一次性|最高|按|第|共|连续|其中)/.test(written) && !/[年月]$/.test(written)
    ? phrase
    : null;
}
