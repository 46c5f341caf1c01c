import { shellNouns } from '../../lexicon/function-words.ts';
import type { Offsets } from '../../span/types.ts';
import type { Word } from './types.ts';

/** Attributes that praise or place a thing without telling it apart (特色鲜明、创新力强的未来产业集群 → 未来产业集群). */
const praise =
  /(?:强|鲜明|突出|先进|明显|较[大高多强好]|丰富|丰富多彩|优良|良好|完善|各具特色|显著|雄厚|优美|健全|过硬|精湛|优秀|较为[^的]{1,4}|具备条件|有条件|符合条件)$|^(?:具有|具备|各具|富有|拥有|有影响|在[^的]{1,10}有|形式多样|丰富|高质量|高水平|可|能|左右|上下)/;
const edgeBefore = /^(?:的|了|各(?![具类级项界地])|全部|所有|等|我[国省市县区州镇乡校局]|本[省市县区州]|[、，,；;：: ])+/;
const edgeBehind = /(?:的|了|等|共|共计|总计|累计|均|都|分别|将|要|已|[、，,；;：: “（(])+$/;

/**
 * The noun phrase of `words[from..to)`, without what only frames it at its edges; null where nothing is left.
 */
export function trimPhrase(text: string, words: readonly Word[], from: number, to: number): Offsets | null {
  let first = from;
  let last = to - 1;
  while (first <= last && isFrame(words[first]!)) first++;
  while (
    last >= first &&
    (words[last]!.type === 'de' ||
      words[last]!.type === 'adverb' ||
      words[last]!.type === 'conjunction' ||
      words[last]!.type === 'time' ||
      words[last]!.type === 'preposition')
  )
    last--;
  if (first > last) return null;
  return trimEdges(text, words[first]!.start, words[last]!.end);
}

function isFrame(word: Word): boolean {
  return (
    word.type === 'adverb' ||
    word.type === 'time' ||
    word.type === 'conjunction' ||
    word.type === 'de' ||
    word.type === 'date'
  );
}

/** Drops marks, 的 and adverbs from the edges of a stretch; null where nothing is left. */
export function trimEdges(text: string, start: number, end: number): Offsets | null {
  const before = edgeBefore.exec(text.slice(start, end));
  const from = start + (before ? before[0].length : 0);
  if (from >= end) return null;
  const behind = edgeBehind.exec(text.slice(from, end));
  const to = end - (behind ? behind[0].length : 0);
  return to > from ? { start: from, end: to } : null;
}

/** The words that the noun behind `words[at]` (a quantity) takes up: [from, to), or null where no noun stands there. */
export function phraseBehind(text: string, words: readonly Word[], at: number): { from: number; to: number } | null {
  let from = at + 1;
  if (words[from]?.type === 'bracket' && words[from + 1]?.type === 'noun') from++;
  if (words[from]?.type === 'de') from++;
  const head = words[from];
  if (
    !head ||
    !(head.type === 'noun' || head.type === 'bracket' || (head.type === 'verb' && head.verb!.class === 'noun'))
  ) {
    if (!head || head.type !== 'verb' || !opensNoun(text, words, from)) return null;
  }
  const limit = words.findIndex((word, i) => i > at && word.type === 'quantity');
  const stop = limit < 0 ? words.length : limit;
  if (shellNouns.test(text.slice(words[at]!.end, Math.min(words[stop - 1]?.end ?? 0, words[at]!.end + 14))))
    return null;
  let to = from + 1;
  for (; to < stop; to++) {
    const word = words[to]!;
    if (word.type === 'noun' || word.type === 'de' || word.type === 'bracket') continue;
    if (word.type === 'conjunction') {
      if (limit < 0 && words[to + 1] && (words[to + 1]!.type === 'noun' || words[to + 1]!.type === 'verb')) continue;
      if (limit >= 0 && words.slice(to + 1, stop).some((w) => w.type === 'conjunction')) continue;
      break;
    }
    if (word.type === 'verb') {
      const { class: verbClass } = word.verb!;
      if (verbClass === 'noun') continue;
      if (opensNoun(text, words, to) || endsAsNoun(text, words, to, stop)) continue;
      break;
    }
    break;
  }
  while (to > from && (words[to - 1]!.type === 'conjunction' || words[to - 1]!.type === 'de')) to--;
  return to > from ? { from, to } : null;
}

/** A verb that qualifies the noun behind it: 改造项目, 新建建筑. */
function opensNoun(text: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next) return false;
  if (next.type === 'de') return words[at + 2]?.type === 'noun';
  return (
    next.type === 'noun' &&
    /^(?:项目|工程|试点|任务|企业|产品|线|点|站|户|校|村|岗位|车间|载体|队伍|品牌|案例|案件|问题|群众|对象|人员|人才|设备|系统|基地|平台|中心|活动)/.test(
      text.slice(next.start, next.start + 2),
    )
  );
}

const nounEnd =
  /(?:工程|项目|建设|任务|工作|活动|行动|试点|改造|创新|培训|服务|基地|平台|中心|体系|竞赛|比赛|大赛|演练|宣讲|认定|视导|硬化路|改革|计划|示范)$/;
function endsAsNoun(text: string, words: readonly Word[], at: number, stop: number): boolean {
  const rest = words.slice(at, stop);
  if (rest.length > 3 || rest.some((w) => w.type === 'preposition' || w.type === 'adverb' || w.type === 'time'))
    return false;
  return nounEnd.test(text.slice(words[at]!.start, rest.at(-1)!.end));
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
  return shell && shell.index >= 2 ? { start: phrase.start, end: phrase.start + shell.index } : phrase;
}
