import type { Role } from '../segment/types.ts';
import type { Offsets } from '../span/types.ts';
import type { Clause } from './clause/types.ts';
import type { Cues } from './cues.ts';
import type { Context, Reading } from './rules/types.ts';
import type { QuantityToken } from './scan/types.ts';
import type { TimePoint } from './time.ts';
import type { Kind } from './types.ts';

/** What the kind of a figure is read from. */
export interface KindCase {
  readonly text: string;
  readonly reading: Reading;
  readonly clause: Clause;
  readonly cues: Cues;
  readonly role: Role;
  /** Whether the figure before stands in the same passage. */
  readonly samePassage: boolean;
  readonly sentence: Offsets;
  readonly times: readonly TimePoint[];
  /** The kind of the figure before. */
  readonly previous: Kind | null;
  /** The kind of the last figure that is no criterion. */
  readonly said: Kind | null;
  /** It says by itself how things are: {@link tellsState}. */
  readonly state: boolean;
  /** A figure before it in the sentence said how things are. */
  readonly toldState: boolean;
  /** Whether that stands in the same sentence. */
  readonly sameSentence: boolean;
  /** The passage has been telling what was done. */
  readonly past: boolean;
  /** The sentence lays down what one applicant gets. */
  readonly context: Context;
  /** A lead-in or a chain of sentences dates it. */
  readonly led: boolean;
  /** It is where a change starts from. */
  readonly startsChange: boolean;
  /** The quantity before says where the change to this one starts from. */
  readonly arrives: boolean;
}

/** How a sentence begins that tells of what was just named. */
const reports = /^这[是些种项一]/;
const future = /力争|争取|计划到|拟|到20\d\d年|下一步|今后|明年/;
const stative = /^(?:占|有|共有|涉及|为|是|拥有|处于|居于|含)$/;
/** Words before a number that find it too high or too low: what they say it of is there. */
const tooMuch = /(?<!最)(?:高达|长达|多达|低至)$/;
const tooLittle = /(?:(?<!不)[仅只]有?|仅为)$/;
/** 对现有47户152人: of what is there, and not of what is done with it. */
const ofWhatIsThere = /[对将把]现有(?:\d{1,8}[户人家])?$/;
/** How many people there are, and not whom something serves. */
const population = /^(?!.*(?:服务|受益|供水|覆盖|惠及|转移|就业)).*人口$/;
/** Points given and taken away, by which work is marked. */
const marking = /(?<![增削])[扣加减][一二三四五六七八九十\d.]{1,4}分(?![钟之位米贝])/;
const falling = /(?:由|从|自)[^，。；]{0,16}$/;
/** What a change is measured against: 较去年同期的20.05%下降, 较112年度14亿元增加. */
const compared = /(?:比|较)[^，。；]{0,16}(?:的|之|年度?|同期)$/;
const reaching =
  /^(?:[、和及]\d[\d.]*[%％‰]?[^，。；、\d]{0,4}){0,3}[^，。；\d]{0,8}(?:提高|降低?|增加?|增长|减少?|上升|下降|提升|扩大|调整|压缩|缩短|压减|缩减|压|延长|核增|核减|精简)[^，。；\d]{0,3}[到至为]/;

/** What a figure is, from the role of its section and what its sentence says. */
export function kindOf(c: KindCase): Kind {
  if (isCriterion(c)) return 'criterion';
  const { text, reading, clause, role, sentence, times } = c;
  const { quantity } = reading;
  const left = text.slice(clause.start, quantity.start);
  if (c.state) return 'result';
  const action = reading.action ? text.slice(reading.action.start, reading.action.end) : '';
  if (role === 'review' || role === 'problems') {
    // 争取中央资金17.9亿元: what was striven for was got
    const promises = action.startsWith('争取') ? quantity.dimension === 'ratio' : future.test(left);
    // 由2010年的162亿元增加到2015年的288亿元: a year gone by
    const told = times.findLast((t) => t.start < quantity.start && t.start >= clause.start);
    if (told?.past && told.year !== null) return 'result';
    return promises && !/已/.test(left) ? 'target' : 'result';
  }
  if (c.startsChange) return 'result';
  const lastPlanned = c.cues.lastPlanned(quantity.start);
  // 由目前的241平方公里缩减为200平方公里: where a change leads to is not what is now
  const lastPast = c.arrives ? -1 : c.cues.lastPast(quantity.start);
  const time = times.findLast((t) => t.start < quantity.start && !t.qualifies);
  if (lastPast > lastPlanned && !(time && !time.past && time.year !== null && time.start > lastPast)) return 'result';
  // 将于2024年第四季: what is to come dates its own time
  const dated = !c.arrives && lastPlanned >= 0 && time !== undefined && time.start - lastPlanned <= 4;
  if (time?.past && time.year !== null && time.start > lastPlanned && !dated && !comparedWith(text, sentence, time))
    return 'result';
  if (lastPlanned >= 0 || (time && !time.past && time.year !== null)) return 'target';
  if (reports.test(text.slice(sentence.start, sentence.start + 10))) return 'result';
  if (c.sameSentence && c.said === 'target') return 'target';
  // 空置率高达47%，养老护理员缺口5000人: without a verb of its own it goes on
  if (c.toldState && reading.action === null) return 'result';
  if (c.led) return 'target';
  if (stative.test(action) && !(c.samePassage && c.said === 'target')) return 'result';
  return c.past && c.said === 'result' ? 'result' : 'target';
}

/**
 * Whether a figure by itself says how things are, whatever is said around it: 空置率高达47%, 专任教师仅120人, 常住人口586万人.
 * What is said next is not told by it.
 */
export function tellsState(c: Pick<KindCase, 'text' | 'reading' | 'clause' | 'cues' | 'sentence' | 'role'>): boolean {
  if (c.role === 'review' || c.role === 'problems' || !saysState(c)) return false;
  return c.cues.lastPlanned(c.reading.quantity.start) < c.sentence.start;
}

function saysState({ text, reading, clause }: Pick<KindCase, 'text' | 'reading' | 'clause'>): boolean {
  const { quantity } = reading;
  // Most figures stand behind none of the characters that these words end in.
  if ('仅只有为达至现户人家'.includes(text[quantity.outer.start - 1] ?? '。')) {
    const left = text.slice(clause.start, quantity.outer.start);
    if (tooLittle.test(left) || ofWhatIsThere.test(left)) return true;
    if (quantity.dimension !== 'length' && quantity.dimension !== 'money' && tooMuch.test(left)) return true;
  }
  const last = reading.indicator.at(-1);
  if (reading.action !== null || quantity.dimension === 'ratio' || !last || text[last.end - 1] !== '口') return false;
  const plain = quantity.op === '=' || quantity.approx;
  return plain && population.test(text.slice(last.start, last.end));
}

/** Whether a change starts from a quantity (由12.5人降至11人) or is measured against it (较上年度的4980万元增加6.8%). */
export function isBaseline(text: string, clause: Clause, quantity: QuantityToken): boolean {
  const left = text.slice(clause.start, quantity.start);
  const right = text.slice(quantity.outer.end, quantity.outer.end + 14);
  if (falling.test(left) && reaching.test(right)) return true;
  return compared.test(left) && /^[^，。；]{0,4}(?:增|减|提|下|上)/.test(right);
}

function comparedWith(text: string, sentence: Offsets, time: TimePoint): boolean {
  return /(?:比|较|同|在)[^，。；]{0,4}$/.test(text.slice(sentence.start, time.start));
}

const eachAtMost = /(?:每.|单[个户家项人][^，。；]{0,6})(?:最高|上限|不超过|不得超过)/;
const eachPaysAtMost = /(?:每.|单[个户家项人])[^，。；]{0,6}(?:最高|上限|不超过|不得超过)/;
/** 每户最高, and of money 每户自付额上限: what one of them gets or pays. */
const limitOfEach = (dimension: string): RegExp => (dimension === 'money' ? eachPaysAtMost : eachAtMost);

/** Whether a figure says which things are meant, or on what terms, and not how much is to be done. */
function isCriterion(c: KindCase): boolean {
  const { text, reading, clause, previous } = c;
  const { quantity } = reading;
  const { dimension } = quantity;
  if (reading.rule === 'threshold') return true;
  if (dimension === 'age' && (reading.attributive || quantity.suffix?.op != null)) return true;
  const left = text.slice(clause.start, quantity.outer.start);
  if (clause.bracketed && /^含/.test(left) && previous === 'criterion') return true;
  // 补助标准由每人每年610元提高到640元: a rule that changes is what is done
  const changes = reading.rule === 'from' || reading.rule === 'change';
  if ((dimension === 'money' || dimension === 'ratio') && c.context.grant && !changes) return true;
  if (
    clause.quantities.some((q) => q.dimension === 'score') &&
    marking.test(text.slice(clause.start, clause.end)) &&
    !/率$/.test(text.slice(clause.start, quantity.start))
  )
    return true;
  if (dimension === 'duration' && /连续|最长|期限$/.test(left) && c.context.grant) return true;
  if (
    dimension === 'money' &&
    /(?:奖补|补助|补贴|奖励|资助|救助)(?:标准)?(?:为|达到?)?$/.test(left) &&
    /[/／每]/.test(quantity.text)
  )
    return true;
  if (dimension === 'money' && /(?:缴费|收费)标准(?:为|是)?(?:每[年月人]){0,2}$/.test(left)) return true;
  const right = text.slice(quantity.end, quantity.outer.end + 16);
  if (dimension === 'duration' && /满$/.test(text.slice(clause.start, quantity.start))) return true;
  if (
    (dimension === 'duration' || dimension === 'occurrence') &&
    left.endsWith('连续') &&
    /^[^，。；]{0,12}的/.test(right)
  )
    return true;
  // 发生1起较大事故的，取消资格
  if (
    (left.endsWith('出现') || left.endsWith('发生')) &&
    /^[^，。；]{0,14}的[，,]?(?:取消|扣|一票|给予|予以|实行)/.test(right)
  )
    return true;
  if (quantity.op !== '=' && /^的[，,]/.test(text.slice(quantity.outer.end, quantity.outer.end + 2))) return true;
  if (
    quantity.op === '<=' &&
    (c.context.grant || limitOfEach(dimension).test(text.slice(clause.start, quantity.start)))
  )
    return true;
  // 每生每天4元的标准; 沿线3公里范围内
  if (dimension === 'money' && /^(?:[、和][^，。；、\d]{0,8}[\d.]{1,8}元)?的标准/.test(right)) return true;
  // 按每300户1名网格员的标准
  if (
    /^[^，。；]{0,20}的标准(?![厂化地田])/.test(text.slice(quantity.end, quantity.end + 24)) &&
    /按照?(?![时期]|进度|计划|要求|规划)[^，。；]{0,24}$/.test(left)
  )
    return true;
  if (dimension === 'length' && /^(?:以内)?的?(?:范围|半径)/.test(right)) return true;
  // 万吨级以上泊位: a class of things
  if (right.startsWith('级') && dimension !== 'count') return true;
  return left.endsWith('就读') || text.slice(quantity.end, quantity.end + 5).includes('加计扣除');
}
