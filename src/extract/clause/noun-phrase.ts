import { shellNouns } from '../../lexicon/function-words.ts';
import { isAt } from '../../span/char-set.ts';
import { closesWith, opensWith } from '../../span/hints.ts';
import type { Offsets } from '../../span/types.ts';
import type { Word } from './types.ts';

/** Attributes that praise or place a thing without telling it apart (特色鲜明、创新力强的未来产业集群 → 未来产业集群). */
const praise =
  /(?:强|鲜明|突出|先进|明显|较[大高多强好]|丰富|丰富多彩|优良|良好|完善|各具特色|显著|雄厚|优美|健全|过硬|精湛|优秀|多形式|多渠道|全方位|多层次|多种形式|较为[^的]{1,4}|具备条件|有条件|符合条件)$|^(?:具有|具备|各具|富有|拥有|有影响|在[^的]{1,10}有|形式多样|丰富|高质量|高水平|可|能|左右|上下)/;
const edgeBefore =
  /^(?:的|了|各(?![具类级项界地])|一定的|相应的|适当的|全部|所有|各类|各种|各级各类|等|我[国省市县区州镇乡校局]|本[省市县区州]|[、，,；;：:|” ])+/;
const opensEdge = opensWith(edgeBefore, '的了各一相适全所等我本、，,；;：:|” ');
const edgeBehind =
  /(?:等重[点大]|等(?:项目|工程|设施)?建设|每(?:亩|公顷|公里|平方米|吨|年|月|天|户|人|个|台|床)?|的|了|等|共|共计|总计|累计|各|(?<![人户村亩校班])均|都|分别|将|拟|要|已|[、，,；;：:| “（(])+$/;
const closesEdge = closesWith(
  edgeBehind,
  '各点大设每亩顷里米吨年月天户人个台床的了等共计均都别将拟要已、，,；;：:| “（(',
);

/**
 * The noun phrase of `words[from..to)`, without what only frames it at its edges; null where nothing is left.
 */
export function trimPhrase(text: string, words: readonly Word[], from: number, to: number): Offsets | null {
  let first = from;
  let last = to - 1;
  while (
    first <= last &&
    frames.has(words[first]!.type) &&
    !(first < last && measured.test(text.slice(words[first]!.start, words[first]!.end)))
  )
    first++;
  while (last >= first && (frames.has(words[last]!.type) || words[last]!.type === 'preposition')) last--;
  for (let i = last - 1; i > first; i--) {
    if (words[i]!.type !== 'date' && words[i]!.type !== 'time') continue;
    // 2000年底前建成的小区: what is dated is the attribute
    const de = words.findIndex((w, at) => at > i && at < last && w.type === 'de');
    first = (de < 0 ? i : de) + 1;
    break;
  }
  return first > last ? null : trimEdges(text, words[first]!.start, words[last]!.end);
}

/** Adverbs that are part of what they begin: 实际投资额, 平均发车间隔. */
export const measured = /^(?:实际|平均|年均|日均|月均|预期|年度)$/;
const frames: ReadonlySet<Word['type']> = new Set(['adverb', 'time', 'conjunction', 'de', 'date', 'bracket']);

/** A bracket that only remarks on the noun before it: （含设备投入）, （扣除物价因素）. */
const aside = /[（(](?:不?含|扣除|包括|其中|按|以|或|即|下同|见)[^（）()]*[）)]$|[（(][^（）()]{9,}[）)]$/;
/** No list of names is longer, in characters. */
const longestList = 200;
/** 避雨亭、斜道及园圃等小型工程: the names that the noun behind 等 sums up. */
const enumerated =
  /^(?:[^，,。；;（(]|[（(][^（）()]{1,4}[）)])*[、和及][^，,。；;（(]*[^高平初中均同相]等(?![级于次额量待候])(?=[^、，,。；;]{2,}$)/;
const han = /[一-龥]/;
/** Drops marks, 的 and adverbs from the edges of a stretch; null where nothing is left. */
export function trimEdges(text: string, start: number, end: number): Offsets | null {
  // 控制人口增长 人口自然增长率: what stands before a blank is a heading or another item
  const blank = text.slice(start, Math.max(start, end - 3)).lastIndexOf(' ') + start;
  if (blank > start + 2 && han.test(text[blank - 1]!) && han.test(text[blank + 1]!))
    return trimEdges(text, blank + 1, end);
  const written = text.slice(start, end);
  const list = written.length <= longestList && written.includes('等') ? enumerated.exec(written) : null;
  const head = start + (list ? list[0].length : 0);
  const before = isAt(opensEdge, text, head) ? edgeBefore.exec(list ? text.slice(head, end) : written) : null;
  const from = head + (before ? before[0].length : 0);
  if (from >= end) return null;
  const mark = text[end - 1];
  const close = mark === '）' || mark === ')' ? end - (aside.exec(text.slice(from, end))?.[0].length ?? 0) : end;
  const behind = isAt(closesEdge, text, close - 1)
    ? edgeBehind.exec(text.slice(Math.max(from, close - 12), close))
    : null;
  const to = close - (behind ? behind[0].length : 0);
  return to > from ? { start: from, end: to } : null;
}

/**
 * The words that the noun behind `words[at]` (a quantity) takes up: [from, to), or null where no noun stands there.
 * `governed`: a verb before the number rules it, so that a verb behind is part of the noun sooner than a predicate;
 * `listed`: numbers stand before it in a list, so that 、 behind it opens the next item.
 */
export function phraseBehind(
  text: string,
  words: readonly Word[],
  at: number,
  governed: boolean,
  listed: boolean,
): { from: number; to: number } | null {
  // 建成1个千亩以上示范园: the bound is part of the noun's name
  const bound = words[at + 1]?.quantity;
  if (bound && bound.suffix?.op != null && bound.outer.start === words[at]!.end) {
    const behind = phraseBehind(text, words, at + 1, governed, listed);
    return behind && { from: at + 1, to: behind.to };
  }
  let from = at + 1;
  if (words[from]?.type === 'bracket') from++;
  if (words[from]?.type === 'de') from++;
  const head = words[from];
  if (!head) return null;
  const limit = words.findIndex((word, i) => i > at && word.type === 'quantity');
  const stop = limit < 0 ? words.length : limit;
  // 10名在全国有影响的青年拔尖人才
  const located = head.type === 'preposition' && text[head.start] === '在' ? attributeEnd(words, from, stop) : -1;
  if (located > 0) from = located;
  const opens =
    located > 0 ||
    head.type === 'noun' ||
    (head.type === 'verb' && (head.verb!.class === 'noun' || opensNoun(text, words, from)));
  if (!opens || shellNouns.test(text.slice(words[at]!.end, Math.min(words[stop - 1]!.end, words[at]!.end + 14))))
    return null;
  let to = from + 1;
  for (; to < stop; to++) {
    const word = words[to]!;
    if (word.type === 'noun' || word.type === 'de') continue;
    if (
      word.type === 'conjunction' &&
      !(listed && limit < 0 && text[word.start] === '、') &&
      goesOn(words, to, stop, limit >= 0)
    )
      continue;
    if (
      word.type === 'verb' &&
      (word.verb!.class === 'noun' || opensNoun(text, words, to) || (governed && insideNoun(text, words, to, stop)))
    )
      continue;
    break;
  }
  while (to > from && (words[to - 1]!.type === 'conjunction' || words[to - 1]!.type === 'de')) to--;
  return to > from ? { from, to } : null;
}

/** Where the noun begins behind an attribute that opens at `from` and ends in 的, or -1. */
function attributeEnd(words: readonly Word[], from: number, stop: number): number {
  for (let i = from + 1; i < stop; i++) {
    const { type } = words[i]!;
    if (type === 'de') return words[i + 1]?.type === 'noun' && i + 1 < stop ? from : -1;
    if (type !== 'noun' && type !== 'adverb' && type !== 'verb') return -1;
  }
  return -1;
}

/** Whether the phrase goes on behind a conjunction: to its end in the last item, up to the next item before. */
function goesOn(words: readonly Word[], at: number, stop: number, followed: boolean): boolean {
  const next = words[at + 1];
  if (!next || (next.type !== 'noun' && next.type !== 'verb')) return false;
  return !followed || words.slice(at + 1, stop).some((w) => w.type === 'conjunction');
}

/** A verb that qualifies the noun behind it: 改造项目, 新建建筑. */
function opensNoun(text: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next) return false;
  if (next.type === 'de') return words[at + 2]?.type === 'noun';
  if (/^(?:开展|进行|实施|组织)$/.test(words[at]!.verb!.form)) return false;
  return (
    next.type === 'noun' &&
    /^(?:项目|工程|试点|任务|企业|产品|线|点|站|户|校|村|岗位|车间|载体|队伍|品牌|案例|案件|问题|群众|对象|人员|人才|设备|系统|基地|平台|中心|活动)/.test(
      text.slice(next.start, next.start + 2),
    )
  );
}

const predicates =
  /^(?:进行|开展|达到|达标|通过|参加|参与|获得?|荣获|获评|投入使用|纳入|列入|完成|实现|覆盖|用于|落地|投产|开工|竣工|享受|形成|接入|上线|入选|深入|服务|惠及|受益|受到|荣立|得到|加入|成为|入驻|全覆盖|完工|加强|推进|推动|实施|予以|给予)/;
/** 学校新建教学楼工程, 乡镇卫生院提质建设: a verb between nouns. */
function insideNoun(text: string, words: readonly Word[], at: number, stop: number): boolean {
  if (predicates.test(text.slice(words[at]!.start, words[at]!.end))) return false;
  const next = words[at + 1];
  if (at + 1 >= stop || !next) return words[at]!.verb!.class !== 'level' && words[at]!.verb!.class !== 'change';
  return (
    next.type === 'noun' ||
    next.type === 'conjunction' ||
    (next.type === 'verb' && insideNoun(text, words, at + 1, stop))
  );
}

/** Takes what only praises a thing off the front of its phrase. */
export function withoutPraise(text: string, phrase: Offsets): Offsets {
  const written = text.slice(phrase.start, phrase.end);
  for (let de = written.lastIndexOf('的'); de > 0; de = written.lastIndexOf('的', de - 1)) {
    const before = written.slice(0, de);
    const head = written.slice(de + 1);
    if (
      (head.length >= 2 && before.split(/[、和及]/).every((part) => praise.test(part) || part.length <= 1)) ||
      (head.length >= 2 && /^(?:具有|具备|各具|富有|拥有)/.test(before))
    ) {
      return { start: phrase.start + de + 1, end: phrase.end };
    }
  }
  return phrase;
}

/** Takes frames off the end of a phrase: 建设任务, 工作, 的目标. */
export function withoutShell(text: string, phrase: Offsets, building: boolean): Offsets {
  const written = text.slice(phrase.start, phrase.end);
  const shell = (
    building
      ? /(?:的)?(?:建设任务|建设目标|建设工作|建设|任务|工作|目标|目标任务)$/
      : /(?:的)?(?:目标任务|建设任务|任务|工作|目标|大关|水平)$/
  ).exec(written);
  // 重点任务, 前期工作: what is left would name nothing
  if (shell && /(?:重点|前期|主要|各项|日常|基础|专项|民生)$/.test(written.slice(0, shell.index))) return phrase;
  return shell && shell.index >= 2 ? { start: phrase.start, end: phrase.start + shell.index } : phrase;
}
