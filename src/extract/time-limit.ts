import { limitLabel, neverDue } from '../lexicon/assignments.ts';
import type { Passage } from '../segment/types.ts';
import type { Offsets } from '../span/types.ts';
import type { DeadlineScope } from './deadline.ts';
import type { Lexicon } from './lexicon.ts';
import { datesIn } from './table/head-sense.ts';
import type { TimePoint } from './time.ts';

/** When what stands before it in its passage is due. */
export interface TimeLimit extends Offsets {
  /** Where what it limits begins. */
  readonly from: number;
  /** Null where the words name no day. */
  readonly time: TimePoint | null;
}

const labelled = new RegExp(
  `${limitLabel} ?[^，,；;。：:（）()\\n]{0,12}(?:[年月日号底前末旬内初]|长期|持续|常年|推进|坚持)(?=[，,；;。）)\\n]|$)`,
  'g',
);
const counted = /[\d一二两三四五六七八九十]/;
/**
 * A bracket that ends a clause: 汛期前（4月30日前）完成…, dates what follows. Without 前 a day in brackets may be the one on which
 * a thing was done.
 */
const inBrackets =
  /[（(](?:[^，,；;。：:（）()\n]{2,16}[，,])?([^，,；;。：:（）()\n]{2,16}前)(?:全部|基本|全面)?(?:完成|办结|建成|完工|竣工|到位)?[）)](?=[，,；;。、]|$)/g;
/** What every label, and every bracket that limits, holds: most passages hold none of them. */
const labels = ['时限', '期限', '完成时间', '办结时间', '整改时间', '落实时间', '时间节点'];
const closings = ['前', '完成', '办结', '建成', '完工', '竣工', '到位'].flatMap((word) => [`${word}）`, `${word})`]);
const stop = /[。；;！？!?]/;

/**
 * The time limits that are said behind what they limit: of a whole item, by its label (责任单位：经发办；完成时限：11月底), or
 * of a sentence, by a bracket in it (新建泵站3座（10月底前完成）。).
 */
export function timeLimits(text: string, passage: Passage, deadlines: DeadlineScope, lexicon: Lexicon): TimeLimit[] {
  const { start, end } = passage;
  const words = text.slice(start, end);
  const byLabel = holdsEither(words, '：', ':') && labels.some((label) => words.includes(label));
  const byBracket = holdsEither(words, '）', ')') && closings.some((closing) => words.includes(closing));
  if (!byLabel && !byBracket) return [];
  const limits: TimeLimit[] = [];
  const add = (match: RegExpMatchArray, from: number): void => {
    const at = start + match.index!;
    const span = { start: at, end: at + match[0].length };
    limits.push({ ...span, from: start + from, time: dueTime(text, span, deadlines, lexicon) });
  };
  // In front of all that it could limit a label dates what follows, as any time does.
  const firstCount = byLabel ? words.search(counted) : -1;
  for (const match of firstCount < 0 ? [] : words.matchAll(labelled)) if (match.index > firstCount) add(match, 0);
  let before = 0;
  for (const match of byBracket ? words.matchAll(inBrackets) : []) {
    let from = match.index;
    // A bracket behind a stop is said of the sentence before it.
    while (from > before && (from === match.index || !stop.test(words[from - 1]!))) from--;
    add(match, from);
    before = match.index + match[0].length;
  }
  return limits.sort((a, b) => a.start - b.start);
}

function holdsEither(words: string, one: string, other: string): boolean {
  return words.includes(one) || words.includes(other);
}

/** The limit of what stands at `offset`: the next one behind it. */
export function limitOf(offset: number, limits: readonly TimeLimit[]): TimePoint | null {
  const next = limits[firstEndingBehind(offset, limits)];
  return next && next.from <= offset ? next.time : null;
}

/** Whether a time stands in a limit: it dates what is before it, and nothing behind. */
export function isLimit(time: TimePoint, limits: readonly TimeLimit[]): boolean {
  const next = limits[firstEndingBehind(time.start, limits)];
  return next !== undefined && next.start <= time.start;
}

function firstEndingBehind(offset: number, limits: readonly TimeLimit[]): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (limits[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last day that some words name; what is done every month, or for good, is never due. */
export function dueTime(text: string, at: Offsets, deadlines: DeadlineScope, lexicon: Lexicon): TimePoint | null {
  if (neverDue.test(text.slice(at.start, at.end))) return null;
  const times = deadlines.times(at, datesIn(text, at, lexicon)).filter(({ date, past }) => date !== null && !past);
  return times.at(-1) ?? null;
}
