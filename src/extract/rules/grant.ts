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
  if (verb < 0 && behind < 0) {
    if (!/最高|上限/.test(text.slice(c.clause.start, quantity.start)) || !previous) return null;
  }
  if (verb < 0) verb = behind;
  // 给予补贴50万元: the second verb names what is given
  const first =
    verb < 0
      ? -1
      : words.findIndex((w, i) => i >= from && i <= verb && w.type === 'verb' && give.test(text.slice(w.start, w.end)));
  const action = first < 0 ? (previous?.action ?? null) : { start: words[first]!.start, end: words[first]!.end };
  const indicator =
    eachOf(c) ??
    between(c, verb) ??
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
