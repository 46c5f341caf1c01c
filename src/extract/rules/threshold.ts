import type { Offsets } from '../../span/types.ts';
import { trimPhrase } from '../clause/noun-phrase.ts';
import { toPerson } from './person.ts';
import { skipFrame } from './subject.ts';
import type { Case, Reading } from './types.ts';

const owner = /^.*(?:企业|单位|项目|机构|平台|人员|教师|学生|农户|家庭|小区|园区|乡镇)(?=.{2,})/;

/** 年产3.6万吨的企业1家: what each of them can do or takes up. */
const capacity = /(?:年产|日产|年处理|日处理|年加工|日供水|占地|建筑面积|总投资|装机|库容|全长|总长)[^，。；\d]{0,4}$/;

/**
 * A bound that says which things are meant: 面积达60亩以上的小区, 突破100亿元的企业15家, 3万以上人口的大镇. The indicator
 * is what is bounded.
 */
export function readThreshold(c: Case): Reading | null {
  const { text, words, at, from } = c;
  const quantity = words[at]!.quantity!;
  if (!bounds(c)) return null;
  let last = at - 1;
  while (last >= from && (words[last]!.type === 'adverb' || words[last]!.type === 'preposition')) last--;
  const verb = last >= from && words[last]!.type === 'verb' && words[last]!.verb!.class === 'level' ? last : -1;
  const action = quantity.comparator ?? (verb < 0 ? null : { start: words[verb]!.start, end: words[verb]!.end });
  const end = verb < 0 ? last + 1 : verb;
  let first = skipFrame(c, end);
  for (let i = end - 1; i >= first; i--) {
    if ((words[i]!.type === 'verb' && words[i]!.verb!.class !== 'noun') || words[i]!.type === 'preposition') {
      first = i + 1;
      break;
    }
  }
  const before = trimPhrase(text, words, first, end);
  const behind = before ? null : nounBehind(c);
  // 年收入10万元以上的村占65%，50万元以上的村20个: one measure for all
  const earlier =
    c.earlier.findLast((r) => r.rule === 'threshold') ??
    c.told.findLast((r) => r.rule === 'threshold' && r.quantity.dimension === quantity.dimension);
  const indicator = before
    ? [withoutOwner(text, before)]
    : behind && earlier?.quantity.dimension !== quantity.dimension
      ? [quantity.dimension === 'age' ? toPerson(text, behind) : behind]
      : ((earlier ?? c.previous)?.indicator ?? nextNoun(c));
  return {
    quantity,
    action: action ?? earlier?.action ?? null,
    indicator,
    mode: 'level',
    direction: null,
    rule: 'threshold',
    attributive: false,
  };
}

/** Whether the number qualifies what follows it instead of being said of it. */
function bounds(c: Case): boolean {
  const { text, words, at, from, clause } = c;
  const quantity = words[at]!.quantity!;
  const { dimension } = quantity;
  if (quantity.op === 'range') return false;
  const left = text.slice(clause.start, quantity.outer.start);
  const toward = left.startsWith('对') || left.startsWith('凡');
  const right = text.slice(quantity.outer.end, quantity.outer.end + 20);
  if (dimension === 'ratio') return toward && quantity.op !== '=' && right.startsWith('的');
  if (
    c.earlier.at(-1)?.rule === 'threshold' &&
    words[at - 1]?.type === 'conjunction' &&
    from === at &&
    c.earlier.at(-1)!.quantity.unit === quantity.unit
  )
    return true;
  // 年产值百亿元企业2家: a round sum is what each of them has
  const next = words.findIndex((w, i) => i > at && w.type === 'quantity');
  if (
    dimension === 'money' &&
    /^[十百千万亿]+元$/.test(quantity.text) &&
    words[at + 1]?.type === 'noun' &&
    next === at + 2
  )
    return words[next]!.quantity!.dimension === 'count';
  if (capacity.test(left) && /^的[^，。；\d]{1,14}\d/.test(right)) return true;
  const reached = words[at - 1]?.verb?.class === 'level' && /^的[^，。；\d]{1,8}\d/.test(right);
  const bounded = reached || quantity.suffix?.op != null || (quantity.op !== '=' && !quantity.approx);
  if (!bounded) return false;
  const between = next < 0 ? [] : words.slice(at + 1, next);
  const noun = between.every(
    (w) => w.type === 'noun' || w.type === 'de' || (w.type === 'verb' && w.verb!.class === 'noun'),
  );
  const list =
    between.length === 1 && between[0]!.type === 'conjunction' && words[next]!.quantity!.unit === quantity.unit;
  if (next >= 0 && noun && between.length <= 3 && words[next]!.quantity!.unit !== quantity.unit)
    return quantity.outer.start < quantity.start || between.length === 0 || quantity.suffix?.op != null;
  if (list && toward) return true;
  // 对涉及10人以上同时作业的企业; 吸纳就业10人以上的，
  if (quantity.suffix?.op != null && (toward ? /^[^，。；\d]{0,12}的/ : /^的(?:[，,；;。]|$)/).test(right)) return true;
  if (/[满足]$/.test(text.slice(quantity.outer.start, quantity.start)) && right.startsWith('的')) return true;
  const counted = dimension === 'count' || dimension === 'people';
  // 推动年收入5万元以下的村清零: a measure right before it
  const measured = quantity.suffix?.op != null && /(?:收入|产值|投资|营收|面积|资产|税收)$/.test(left);
  const verbBefore =
    !measured &&
    words.slice(from, at).some(({ type, verb }, i, before) => {
      if (type !== 'verb') return false;
      // 开发2万个以上的岗位, but 年收入100万元以上的村
      return (
        verb!.class === 'strong' ||
        verb!.class === 'support' ||
        (counted && verb!.class === 'noun' && i === before.length - 1)
      );
    });
  const behind = words[at + 1];
  if (!behind || (quantity.suffix?.op == null && quantity.comparator === null)) return false;
  if (behind.type === 'de' || (behind.type === 'bracket' && words[at + 2]?.type === 'de')) return !verbBefore || toward;
  if (verbBefore || behind.type !== 'noun' || quantity.suffix?.op == null) return false;
  if (dimension !== 'count' && dimension !== 'people') return true;
  return /人口|面积|投资|收入|规模|资产/.test(left) || (/^[户人]/.test(quantity.unit) && at === 0);
}

/** 3万以上人口的大镇: the noun up to 的. */
function nounBehind(c: Case): Offsets | null {
  const { text, words, at } = c;
  let to = at + 1;
  while (
    to < words.length &&
    (words[to]!.type === 'noun' || (words[to]!.type === 'verb' && words[to]!.verb!.class === 'noun'))
  )
    to++;
  return trimPhrase(text, words, at + 1, to);
}

/** 10人以上同时作业的粉尘企业: the first noun behind. */
function nextNoun(c: Case): Offsets[] {
  const noun = c.words.find((word, i) => i > c.at && word.type === 'noun');
  return noun ? [{ start: noun.start, end: noun.end }] : [];
}

/** 本地企业总投资 → 总投资: whose it is does not name the measure. */
function withoutOwner(text: string, phrase: Offsets): Offsets {
  const found = owner.exec(text.slice(phrase.start, phrase.end));
  return found ? { start: phrase.start + found[0].length, end: phrase.end } : phrase;
}
