import { modifier, person, sharedWithParts } from '../../lexicon/measures.ts';
import type { Offsets } from '../../span/types.ts';
import type { QuantityToken } from '../scan/types.ts';
import type { Case } from './types.ts';

/** 粮食播种面积…，其中水稻33万亩: what the item shares with the one before it. */
export function withSharedHead(c: Case, phrase: Offsets): readonly Offsets[] {
  const { text } = c;
  const quantity = c.words[c.at]!.quantity!;
  // 汽车保有量51万辆，增长7%，其中货车6万辆: the last that was counted alike
  const alikeBefore = c.told.findLast((r) => r.quantity.unit === quantity.unit);
  const previous = c.previous?.mode === 'change' && alikeBefore ? alikeBefore : c.previous;
  const whole = previous?.indicator.at(-1);
  if (!whole || !previous || quantity.dimension !== previous.quantity.dimension || phrase.end - phrase.start > 5)
    return [phrase];
  const name = text.slice(phrase.start, phrase.end);
  // 省级集群100个，其中国家级20个
  const grade = /^[^级]{1,3}级$/.test(name) ? /^[^级]{1,3}级/.exec(text.slice(whole.start, whole.end)) : null;
  if (grade || (/^[^级]{1,3}级$/.test(name) && whole.end - whole.start > 3))
    return [phrase, { start: whole.start + (grade?.[0].length ?? 0), end: whole.end }];
  const unit = quantity.unit;
  const people = /^[名人位]$/;
  const alike =
    counts(quantity) && (unit === previous.quantity.unit || (people.test(unit) && people.test(previous.quantity.unit)));
  const part = c.clause.bracketed || /^其中/.test(text.slice(c.clause.start, c.clause.start + 2));
  const noPerson = part && people.test(unit) && !person.test(name);
  if (alike && (modifier.test(name) || noPerson)) return [phrase, whole];
  const head = sharedWithParts.exec(text.slice(whole.start, whole.end));
  if (
    !head ||
    (head.index === 0 && previous.indicator.length < 2) ||
    sharedWithParts.test(name) ||
    name.at(-1) === head[0].at(-1)
  )
    return [phrase];
  return [phrase, { start: whole.start + head.index, end: whole.end }];
}

/** The action that a list shares: 招聘小学教师20名、幼儿教师5名; 引进3600名，其中：教师1550名; what a lead-in says before a colon. */
export function inheritedAction(c: Case): Offsets | null {
  const { previous, text, clause } = c;
  if (/[:：]/.test(clause.opener) && !c.coordinated) {
    const lead = c.context.lead();
    if (lead) return lead;
  }
  // 农民合作社769个，新增6个；家庭农场472家: what was said of one subject is not said of the next
  const predicate = previous?.rule === 'verb' && previous.indicator.some((i) => i.end <= previous.action!.start);
  if (predicate && /[；;]/.test(clause.opener) && !c.coordinated) return null;
  if (!previous?.action) return null;
  const own = c.words[c.at]!.quantity!;
  // 获得奖项6项，其中金奖不少于1项: an item of a list may be bounded as well
  const item = counts(own) && counts(previous.quantity) && own.unit === previous.quantity.unit;
  if (own.outer.start < own.start && !item) return null;
  if (!c.coordinated && !/[，,、；;（：:]/.test(clause.opener)) return null;

  const form = text.slice(previous.action.start, previous.action.end);
  if (c.words[c.at]!.quantity!.dimension === 'ratio' && !/^(?:实现|保持|确保|保证)$/.test(form)) return null;
  // 现有教学班36个，在校学生1827人: a stock-taking goes on
  const taken = /^(?:有|共有|现有|计有)$/.test(form) && counts(c.words[c.at]!.quantity!) && counts(previous.quantity);
  if (taken && previous.quantity.start >= c.context.sentenceStart) return previous.action;
  const ahead = c.context.before;
  const among =
    /其中/.test(text.slice(clause.start, c.words[c.at]!.start)) ||
    (ahead !== null && /^其中$/.test(text.slice(ahead.start, ahead.end)));
  if (
    previous.mode === 'change' ||
    (/^(?:达到?|为|占|超过?|突破|控制|稳定|提高|提升|含|有|达标)$/.test(form) &&
      !(
        among &&
        previous.quantity.unit === c.words[c.at]!.quantity!.unit &&
        !/^(?:占|含|有|为|超过?|突破)$/.test(form)
      ))
  )
    return null;
  if (!c.coordinated && !clause.bracketed && !among && ahead && ahead.quantities.length === 0) return null;
  if (previous.attributive && !c.coordinated && !among && !clause.bracketed && previous.rule !== 'listed') return null;
  return previous.action;
}

const counts = ({ dimension }: QuantityToken): boolean => dimension === 'count' || dimension === 'people';
