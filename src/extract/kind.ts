import type { Role } from '../segment/types.ts';
import type { Offsets } from '../span/types.ts';
import type { Clause, Word } from './clause/types.ts';
import type { Reading } from './rules/types.ts';
import type { TimePoint } from './time.ts';
import type { Kind } from './types.ts';

/** What the kind of a figure is read from. */
export interface KindCase {
  readonly text: string;
  readonly reading: Reading;
  readonly clause: Clause;
  readonly words: readonly Word[];
  readonly role: Role;
  readonly sentence: Offsets;
  readonly times: readonly TimePoint[];
  /** The kind of the figure before. */
  readonly previous: Kind | null;
  /** Whether that stands in the same sentence. */
  readonly sameSentence: boolean;
  /** The passage has been telling what was done. */
  readonly past: boolean;
  readonly grant: boolean;
  /** A lead-in or a chain of sentences dates it. */
  readonly led: boolean;
}

const planned = /力争|争取|计划(?!单列|生育)|拟|将|(?<![主重需必])要(?![求素点闻道领])|应(?![用急对])|须|必须|确保|务必|不得|到20\d\d年|今后|未来|预期|预计(?!完成)|努力|目标|可(?:达|提高|形成)|至少|实现(?!了)|把[^，。；]{0,12}作为/g;
const past = /目前|现有|已(?!于)|原有|尚有|(?<![比较与同])(?:去年|上年)|截至|截止|过去|以来|近几年|前几年|当前(?!和)|至今|同期|曾|据[^，。；]{0,10}(?:测算|统计|估算|分析)/g;
const future = /力争|争取|计划到|拟|到20\d\d年|下一步|今后|明年/;
const stative = /^(?:占|有|共有|涉及|为|是|拥有|处于|居于|含)$/;
const falling = /(?:由|从)[^，。；]{0,16}$/;
const reaching = /^[^，。；\d]{0,8}(?:提高|降低?|增加?|增长|减少?|上升|下降|提升|扩大|调整|压缩|缩短|压减)[^，。；\d]{0,3}[到至为]/;

/** What a figure is, from the role of its section and what its sentence says. */
export function kindOf(c: KindCase): Kind {
  if (isCriterion(c)) return 'criterion';
  const { text, reading, clause, role, sentence, times } = c;
  const { quantity } = reading;
  const left = text.slice(clause.start, quantity.start);
  if (role === 'review' || role === 'problems') return future.test(left) && !/已/.test(left) ? 'target' : 'result';
  // 由12.5人降至11人: where it starts from
  if (falling.test(left) && reaching.test(text.slice(quantity.outer.end, quantity.outer.end + 14))) return 'result';
  // 较2023年度的4980万元增加6.8%: what it is compared with
  if (/(?:比|较)[^，。；]{0,16}的$/.test(left) && /^[^，。；]{0,4}(?:增|减|提|下|上)/.test(text.slice(quantity.outer.end, quantity.outer.end + 6))) return 'result';
  const before = text.slice(sentence.start, quantity.start);
  const lastPast = lastIndex(before.replace(/已[^，。；]{1,8}的(?=[^，。；])/g, (m) => '〇'.repeat(m.length)), past);
  const lastPlanned = lastIndex(before, planned);
  if (lastPast > lastPlanned) return 'result';
  const time = times.filter((t) => t.start < quantity.start && !t.qualifies).at(-1);
  if (time?.past && time.year !== null && time.start - sentence.start > lastPlanned && !comparedWith(text, sentence, time)) return 'result';
  if (lastPlanned >= 0 || (time && !time.past && time.year !== null)) return 'target';
  if (c.sameSentence && c.previous === 'target') return 'target';
  const action = reading.action ? text.slice(reading.action.start, reading.action.end) : '';
  if (c.led) return 'target';
  if (stative.test(action)) return 'result';
  return c.past && c.previous === 'result' ? 'result' : 'target';
}

function comparedWith(text: string, sentence: Offsets, time: TimePoint): boolean {
  return /(?:比|较|同|在)[^，。；]{0,4}$/.test(text.slice(sentence.start, time.start));
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const found of text.matchAll(pattern)) last = found.index;
  return last;
}

/** Whether a figure says which things are meant, or on what terms, and not how much is to be done. */
function isCriterion(c: KindCase): boolean {
  const { text, reading, clause, words, previous } = c;
  const { quantity } = reading;
  const { dimension } = quantity;
  if (reading.rule === 'threshold') return true;
  if (dimension === 'age' && (reading.attributive || quantity.suffix?.op != null)) return true;
  const left = text.slice(clause.start, quantity.outer.start);
  if (clause.bracketed && /^含/.test(left) && previous === 'criterion') return true;
  if (c.grant && (dimension === 'money' || dimension === 'ratio')) return true;
  if (c.grant && dimension === 'duration' && /连续/.test(left)) return true;
  if (/就读$/.test(left) || /加计扣除/.test(text.slice(quantity.end, quantity.end + 5))) return true;
  if (quantity.op === '=' || quantity.op === 'range' || dimension === 'ratio') return false;
  return isThreshold(c, words.findIndex((w) => w.quantity?.start === quantity.start));
}

/** A bound that qualifies a noun: 突破100亿元的企业15家, 60亩以上的小区, 3万以上人口的大镇. */
function isThreshold(c: KindCase, at: number): boolean {
  const { text, reading, clause, words } = c;
  const { quantity } = reading;
  const next = words.findIndex((w, i) => i > at && w.type === 'quantity');
  const between = next < 0 ? [] : words.slice(at + 1, next);
  const plainNoun = between.every((w) => w.type === 'noun' || w.type === 'de' || (w.type === 'verb' && w.verb!.class === 'noun'));
  if (next >= 0 && plainNoun && between.length <= 3 && words[next]!.quantity!.dimension !== quantity.dimension) return true;
  if (quantity.suffix?.op == null) return false;
  const verbBefore = words.slice(0, at).some((w) => w.type === 'verb' && (w.verb!.class === 'strong' || w.verb!.class === 'support'));
  const left = text.slice(clause.start, quantity.outer.start);
  const behind = text.slice(quantity.outer.end, Math.min(clause.end, quantity.outer.end + 2));
  if (/^(?:的|[（(]含)/.test(behind) && (!verbBefore || /^(?:对|对于|凡)/.test(left))) return true;
  if (verbBefore || !reading.attributive) return false;
  return (quantity.dimension !== 'count' && quantity.dimension !== 'people') || /人口|面积|投资|收入|规模|资产/.test(left) || (/^[户人]/.test(quantity.unit) && at === 0);
}
