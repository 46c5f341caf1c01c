import { stock } from '../../lexicon/measures.ts';
import { trimPhrase } from '../clause/noun-phrase.ts';
import type { Word } from '../clause/types.ts';
import { firstVerb, verbSpan } from './governing-verb.ts';
import { inheritedAction } from './inheritance.ts';
import { makeReading } from './make-reading.ts';
import { skipFrame, subject } from './subject.ts';
import type { Case, Reading } from './types.ts';

/** Behind a verb of change these say where it ends up, not by how much: 提高到, 降至. */
const reaches = /[到至为在]$/;
/** Verbs that hold their object, so that they name what is counted: 植树1.2万株. */
const objectWithin = /^(?:植树|造林)$/;
const reward = /^(?:奖励|补助|补贴|资助|奖补|扶持|救助)$/;

/** The verb stands right before the number. */
export function readAdjacentVerb(c: Case, last: number): Reading | null {
  const { text, words, from } = c;
  const quantity = words[c.at]!.quantity!;
  const word = words[last]!;
  const verb = word.verb!;
  const form = text.slice(word.start, word.end);
  const before = words[last - 1];
  // 提升为1000元: 为 only says where the verb before it ends up
  if (/^[为到至在]$/.test(form) && last - 1 >= from && before!.type === 'verb') {
    const rate = /^(?:增长|下降)$/.test(before!.verb!.form) && quantity.dimension === 'ratio';
    return makeReading(
      c,
      verbSpan(text, words, from, last - 1),
      subject(c, last - 1),
      rate ? 'change' : 'level',
      'level',
      rate ? before!.verb!.direction : null,
    );
  }
  const head = firstVerb(text, words, from, last);
  const compound = head < last;
  if (verb.class === 'change' && !compound) {
    const level = reaches.test(form) && !(/^(?:增长|下降|递增|递减)为$/.test(form) && quantity.dimension === 'ratio');
    return makeReading(
      c,
      verbSpan(text, words, from, last),
      subject(c, last, true),
      level ? 'level' : 'change',
      'change',
      level ? null : verb.direction,
    );
  }
  if (verb.class === 'level')
    return makeReading(c, verbSpan(text, words, from, last), subject(c, last, true), 'level', 'level');
  // 产业结构调整为5.8∶41.7∶52.5
  if (verb.class === 'noun' && reaches.test(form))
    return makeReading(c, verbSpan(text, words, from, last), subject(c, last), 'level', 'level');
  const governing = earlierVerb(text, words, from, last);
  if (
    reward.test(form) &&
    governing >= 0 &&
    words.slice(governing + 1, last).every((w) => w.type === 'adverb') &&
    /^(?:给予|予以|发放)/.test(text.slice(words[governing]!.start, words[governing]!.end))
  ) {
    return makeReading(c, verbSpan(text, words, from, governing), subject(c, governing), 'amount', 'verb');
  }
  if (isCounted(c, last, governing)) {
    // 集中学习9次, 完成投资1.1万亿元, 提供法律咨询服务30万人次: what is counted is spelt as a verb
    const phrase =
      governing >= 0
        ? trimPhrase(text, words, governing + 1, last + 1)
        : trimPhrase(text, words, countedFrom(c, last), last + 1);
    const opens = words.slice(from, last).every((w) => w.type !== 'noun');
    const own = opens && objectWithin.test(form);
    const action = governing >= 0 ? verbSpan(text, words, from, governing) : own ? null : inheritedAction(c);
    if (phrase)
      return makeReading(c, action, [phrase], quantity.dimension === 'ratio' ? 'level' : 'amount', 'counted-verb');
  }
  const told = subject(c, head);
  const spent = told.length === 0 && quantity.dimension === 'money' ? c.context.ahead() : null;
  const said = spent ? [spent] : told;
  // 地区生产总值完成198.5亿元: what is completed has a level
  const name = said.length > 0 ? text.slice(said[0]!.start, said.at(-1)!.end) : '';
  const own = said[0] !== undefined && said[0].start >= c.clause.start;
  const measure = own && form === '完成' && (stock.test(name) || name.endsWith('投资'));
  const mode = quantity.dimension === 'ratio' || measure ? 'level' : 'amount';
  return makeReading(c, verbSpan(text, words, from, last), said, mode, 'verb');
}

/** Where the name of what is counted begins: 理论学习中心组 | 集中学习9次, but 秸秆氨化处理 as a whole. */
function countedFrom(c: Case, last: number): number {
  const { words, from } = c;
  let first = last;
  while (
    first - 1 >= from &&
    (words[first - 1]!.type === 'adverb' ||
      (words[first - 1]!.type === 'verb' && words[first - 1]!.verb!.class === 'noun'))
  )
    first--;
  return first < last ? first : skipFrame(c, last);
}

/** The verb before `last` that may govern it as its object, or -1. */
function earlierVerb(text: string, words: readonly Word[], from: number, last: number): number {
  for (let i = last - 1; i >= from; i--) {
    const word = words[i]!;
    if (word.type === 'preposition' && /^[对为给]/.test(text[word.start]!)) return -1;
    if (
      word.type === 'verb' &&
      ((word.verb!.class === 'noun' && i === from && i < last - 1) ||
        word.verb!.class === 'strong' ||
        /^(?:开展|组织|实现|启动|支持|保证|确保)$/.test(word.verb!.form))
    )
      return i;
  }
  return -1;
}

/** Whether the verb right before the number is itself what is counted. */
function isCounted(c: Case, last: number, governing: number): boolean {
  const { words, from } = c;
  const quantity = words[c.at]!.quantity!;
  // 完成招聘80名: behind 完成 any verb is a task
  if (governing >= 0 && governing === last - 1 && words[governing]!.verb!.form === '完成') return true;
  if (words[last]!.verb!.class !== 'noun') return false;
  if (governing >= 0) return true;
  const before = last - 1 >= from ? words[last - 1]! : null;
  const opens =
    before === null ||
    before.type === 'adverb' ||
    (before.type === 'verb' && before.verb!.class === 'noun') ||
    before.type === 'time' ||
    before.type === 'date';
  const occurs =
    quantity.dimension === 'occurrence' || quantity.unit === '场' || quantity.unit === '期' || quantity.unit === '件次';
  if (opens && objectWithin.test(words[last]!.verb!.form)) return true;
  // 进出口总额120亿元，其中出口90亿元
  if (opens && before?.type === 'adverb' && /其中$/.test(c.text.slice(c.clause.start, words[last]!.start))) return true;
  if (opens)
    return occurs && (before?.type === 'adverb' || before?.type === 'verb' || c.previous?.rule === 'counted-verb');
  return (
    before!.type === 'noun' &&
    ((quantity.dimension !== 'money' && quantity.dimension !== 'ratio') ||
      occurs ||
      (quantity.dimension === 'money' && /(?:收入|支出|投资|贷款|融资|消费|交易)$/.test(words[last]!.verb!.form)))
  );
}
