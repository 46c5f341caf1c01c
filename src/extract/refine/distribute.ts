import { sharedHead } from '../../lexicon/measures.ts';
import type { Offsets } from '../../span/types.ts';
import type { Reading } from '../rules/types.ts';

interface Item {
  readonly spans: readonly Offsets[];
}

/**
 * Splits coordinated names over their shared head: 小学、初中巩固率 into 小学巩固率 and 初中巩固率; null where they are not
 * as many as `count`.
 *
 * @example splitCoordination('城镇、农村居民人均可支配收入', 0, 2)
 */
export function splitCoordination(written: string, offset: number, count: number): Item[] | null {
  if (count < 2) return null;
  const framed =
    splitFrame(written, offset, count, /“[^”]*”/g) ??
    splitFrame(written, offset, count, /\d[\d.,]*[万亿千百]*[一-龥]{0,2}元|\d[\d.]*%/g);
  if (framed) return framed;
  const run = runs.find((r) => r.length === count && written.startsWith(r));
  if (run) return splitRun(written, offset, run.length);
  const parts = splitTop(written);
  if (parts.length !== count) return null;
  const text = (p: Offsets) => written.slice(p.start, p.end);
  const at = (p: Offsets): Offsets => ({ start: offset + p.start, end: offset + p.end });
  const items: Item[] = [];
  for (let i = count - 1; i >= 0; i--) {
    const part = parts[i]!;
    const next = parts[i + 1];
    if (!next || sharedHead.test(text(part)) || /率$/.test(text(part))) {
      items.unshift({ spans: [at(part)] });
      continue;
    }
    const owner = parts.slice(i + 1).find((p) => headStart(text(part), text(p)) !== null);
    const begins = owner ? headStart(text(part), text(owner)) : null;
    // 绿色食品、有机农产品、地理标志农产品: names that are whole end alike
    const tail = owner && begins !== null ? text(owner).slice(begins) : '';
    const whole = parts.slice(0, -1).some((p) => tail !== '' && text(p).endsWith(tail));
    const start = whole ? null : begins;
    items.unshift({
      spans:
        start === null || !owner
          ? [at(part)]
          : [at(part), { start: offset + owner.start + start, end: offset + owner.end }],
    });
  }
  return items;
}

/** Names of one character that are written in a run: 城乡居民收入, 一二三产业增加值. */
const runs = ['城乡', '一二三', '二三'];

function splitRun(written: string, offset: number, count: number): Item[] {
  const rest = { start: offset + count, end: offset + written.length };
  return Array.from({ length: count }, (_, i) => ({ spans: [{ start: offset + i, end: offset + i + 1 }, rest] }));
}

/** Words that hold a conjunction's character: 普及率, 参与率, 和谐. */
const inWord = /^(?:[普涉]及|.及[格时]|[参给赋]与|[饱总共缓]和|.和[谐平睦])/;

/** Cuts at 、 和 及 与 outside quotations and brackets. */
function splitTop(written: string): Offsets[] {
  const parts: Offsets[] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i <= written.length; i++) {
    const char = written[i];
    if (char === '“' || char === '（' || char === '(') depth++;
    if (char === '”' || char === '）' || char === ')') depth--;
    const mark =
      depth === 0 && char !== undefined && '、和及与，'.includes(char) && !inWord.test(written.slice(i - 1, i + 2));
    if (i < written.length && !mark) continue;
    if (i > from) parts.push({ start: from, end: i });
    from = i + 1;
  }
  return parts;
}

/**
 * Items of one shape inside one frame: 首次入选“甲”“乙”的企业, 收入突破100亿元、50亿元的企业. Each keeps the frame around it.
 */
function splitFrame(written: string, offset: number, count: number, shape: RegExp): Item[] | null {
  const found = [...written.matchAll(shape)];
  const first = found[0];
  const last = found.at(-1);
  if (found.length !== count || !first || !last) return null;
  for (let i = 1; i < count; i++) {
    const before = found[i - 1]!;
    if (!/^[、，和及与 ]*$/.test(written.slice(before.index + before[0].length, found[i]!.index))) return null;
  }
  const prefix = { start: offset, end: offset + first.index };
  const suffix = { start: offset + last.index + last[0].length, end: offset + written.length };
  return found.map((item) => ({
    spans: [prefix, { start: offset + item.index, end: offset + item.index + item[0].length }, suffix].filter(
      (s) => s.end > s.start,
    ),
  }));
}

const place = /^(?:城镇|农村|城市|乡村|县城|乡镇|城区|镇区|市区|县域|小学|初中|高中)/;

/** Where the head begins in `next` that `name` shares with it, or null. */
function headStart(name: string, next: string): number | null {
  // 城镇、农村生活污水处理率: one place or stage for another
  const other = place.exec(name)?.[0] === name ? place.exec(next) : null;
  if (other && next.length > other[0].length + 1) return other[0].length;
  const known = sharedHead.exec(next);
  if (known && known.index >= 1 && (known[0].length > 3 || Math.abs(known.index - name.length) <= 3)) {
    if (known.index !== 0) return known.index;
  }
  // 摩托车、电动自行车“一盔一带”佩戴率
  const rate = /“[^”]{1,10}”[一-龥]{2}率$/.exec(next);
  if (rate && rate.index >= 2) return rate.index;
  // 高技术制造业、装备制造业占工业比重
  const share = /占.+(?:比重|比例)$/.exec(next);
  if (share && share.index >= 2) return share.index;
  if (next.length > name.length + 1) {
    let start = name.length;
    if (next[start] === '业' && !name.endsWith('业')) start++;
    return next.length - start >= 2 ? start : null;
  }
  return null;
}

/**
 * Gives coordinated modifiers the head of the last (1所省级、3所市级、6所县级课改样板校 → 省级课改样板校 …), where each
 * noun stands behind its number. `readings` are neighbours in one clause.
 */
export function shareHeads(text: string, readings: Reading[]): Reading[] {
  const last = readings.at(-1);
  if (!last || readings.length < 2 || last.indicator.length !== 1) return readings;
  const whole = last.indicator[0]!;
  const full = text.slice(whole.start, whole.end);
  return readings.map((reading, i) => {
    if (i === readings.length - 1 || !reading.attributive || reading.indicator.length !== 1) return reading;
    const own = reading.indicator[0]!;
    const name = text.slice(own.start, own.end);
    const rest = sharedTail(name, full);
    if (rest === null) return reading;
    return { ...reading, indicator: [own, { start: whole.end - rest.length, end: whole.end }] };
  });
}

const grade = /^(?:国家|省|市|县|区|乡|镇|村|州|校|园|部|厅)级/;
/** What `name` lacks of `full` when both are of one pattern: 省级 / 县级课改样板校, 市级名校长 / 县级名校长工作室. */
function sharedTail(name: string, full: string): string | null {
  const mine = grade.exec(name);
  const other = grade.exec(full);
  if (!mine || !other) return null;
  const own = name.slice(mine[0].length);
  const tail = full.slice(other[0].length);
  if (own === '') return tail || null;
  if (tail.length > own.length && tail.startsWith(own)) return tail.slice(own.length);
  const common = tail.length > own.length ? tail.slice(0, own.length) : '';
  // 市级名教师、6个县级名教师工作室 share the last word when they begin alike
  return common !== '' && common[0] === own[0] && common === own ? tail.slice(own.length) : null;
}
