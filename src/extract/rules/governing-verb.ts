import type { Offsets } from '../../span/types.ts';
import type { Word } from '../clause/types.ts';

/**
 * The index of the verb that governs `words[at]` with its noun behind: right before it over adverbs, or before a list of
 * names that the number sums up (新建甲、乙、丙等5所). -1 where there is none.
 */
export function governingVerb(text: string, words: readonly Word[], from: number, at: number): number {
  let i = at - 1;
  while (i >= from && passes(words[i]!)) i--;
  if (i < from) return -1;
  // 消除现有9处积水点: what is there is done away with
  if (words[i]!.verb?.form === '现有' && i > from && words[i - 1]!.type === 'verb') return i - 1;
  if (words[i]!.type === 'verb') return i;
  if (words[i]!.type !== 'noun' || !/等$/.test(text.slice(words[i]!.start, words[i]!.end))) return -1;
  while (
    i >= from &&
    (words[i]!.type === 'noun' ||
      words[i]!.type === 'conjunction' ||
      (words[i]!.type === 'verb' && words[i]!.verb!.class === 'noun'))
  )
    i--;
  return i >= from && words[i]!.type === 'verb' ? i : -1;
}

function passes(word: Word): boolean {
  return (
    word.type === 'adverb' ||
    word.type === 'time' ||
    word.type === 'date' ||
    word.type === 'bracket' ||
    (word.type === 'noun' && word.end - word.start === 1)
  );
}

/** The index of the first of two verbs that make one action, or `at`. */
export function firstVerb(text: string, words: readonly Word[], from: number, at: number): number {
  return at - 1 >= from && compounds(text, words[at - 1]!, words[at]!) ? at - 1 : at;
}

/** The verb at `at` with those joined to it by 、 or 和 before it (遴选、推介; 新建、改扩建), without 到, 在, 了 at its end. */
export function verbSpan(text: string, words: readonly Word[], from: number, at: number): Offsets {
  let first = firstVerb(text, words, from, at);
  while (
    first - 2 >= from &&
    words[first - 1]?.type === 'conjunction' &&
    words[first - 2]!.type === 'verb' &&
    words[first - 2]!.verb!.class !== 'level'
  )
    first -= 2;
  const { start, end } = words[at]!;
  const form = text.slice(start, end);
  if (/^[尚还原现共仅已计约][有占为]$/.test(form)) return { start: end - 1, end };
  const total = /^(?:累计|共计)(?=达)/.exec(form);
  if (total) return { start: start + total[0].length, end };
  const tail =
    form.length > 1 &&
    form !== '达到' &&
    form !== '占到' &&
    /[到至为在了]$/.test(form) &&
    form !== '定为' &&
    form !== '成为' &&
    form !== '设为'
      ? 1
      : 0;
  return { start: words[first]!.start, end: end - tail };
}

const leads =
  /^(?:登记|组织|推动|推进|支持|完成|启动|服务|实现|开展|确保|计划|继续|争取|进行|给予|予以|参与|创业|就业|指导|督促|督导|引导|用于|围绕|聚焦|开始|保持|涉及|惠及|协助|带动|促进|收入|试点|示范|管理|教育|学习|公开|集中|参加|提前|贷款|投资|消费)$/;

/** 新建改造, 整治提升, 除险加固: two verbs of one action. */
export function compounds(text: string, first: Word, second: Word): boolean {
  if (
    first.type !== 'verb' ||
    second.type !== 'verb' ||
    first.end !== second.start ||
    first.end - first.start !== 2 ||
    second.end - second.start < 2
  )
    return false;
  const classes = [first.verb!.class, second.verb!.class];
  if (classes.some((c) => c === 'level' || c === 'support') || first.verb!.class === 'change') return false;
  return (
    !leads.test(text.slice(first.start, first.end)) &&
    !/^(?:完成|开展|覆盖|惠及|涉及|上交|实施|增长|增加|下降|减少|上升|降低)/.test(text.slice(second.start, second.end))
  );
}
