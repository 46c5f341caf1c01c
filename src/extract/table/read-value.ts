import type { Passage } from '../../segment/types.ts';
import type { Offsets } from '../../span/types.ts';
import { confidenceOf } from '../confidence.ts';
import type { PlanReader } from '../read-passage.ts';
import { asDeadline, type TimePoint } from '../time.ts';
import type { Deadline, FigureDraft, Kind, Strength } from '../types.ts';
import type { CellNumber } from './cell-numbers.ts';
import type { Change, HeadSense } from './head-sense.ts';
import { withUnit } from './mend-number.ts';
import { amountWords, type RowName } from './row-name.ts';
import type { ApartUnit } from './unit-words.ts';

/** A number of a cell with all that its row, its column and its table say of it. */
export interface ValueCase {
  readonly number: CellNumber;
  readonly passage: Passage;
  readonly column: HeadSense;
  readonly name: RowName | null;
  /** Of the column of units. */
  readonly rowUnit: ApartUnit | null;
  readonly tableUnit: ApartUnit | null;
  /** 约束性 or 预期性. */
  readonly nature: Strength | null;
  /** The year of the row where each row is a year's, and when the row is due. */
  readonly period: TimePoint | null;
  readonly due: TimePoint | null;
  readonly caption: TimePoint | null;
  readonly responsible: readonly string[];
  readonly sentence: Offsets;
  readonly rule: string;
}

const percent: ApartUnit = { name: '%', shift: 0 };
const held = /^(?:ratio|percentage-point|multiple|score|duration|age|none)$/;
const shares = /(?:增长率|增速|增幅|涨幅|占比|比重|比例)$/;
const counts = /(?:人数|户数|个数|数量|人次|面积|里程|[率比]|比重)$/;
const rising = /(?:增长|提高|增加|上升)\D{0,4}$/;
const falling = /(?:下降|降低|减少)\D{0,4}$/;

/** Makes a figure of a number in a table. */
export function readValue({ text, plan, deadlines, lexicon }: PlanReader, c: ValueCase): FigureDraft {
  const { column, name, number, passage } = c;
  const change = changeOf(c);
  const unit = number.hasUnit ? null : unitOf(text, c, change);
  const quantity = unit ? withUnit(number.quantity, unit, lexicon.units) : number.quantity;
  const kind = kindOf(c, plan.year);
  const amounts = number.summed || name?.amount || amountWords.test(textOf(text, column.name));
  const mode = change ? 'change' : amounts && !held.test(quantity.dimension) ? 'amount' : 'level';
  const spans = indicatorOf(c, change);
  const action = change?.action ?? name?.action ?? null;
  const signals = [`rule-${c.rule}`, `kind-${kind}-in-${passage.role}`];
  if (quantity.unit === '' && unit === null) signals.push('untold-unit');
  if (kindOfTime(c) === null) signals.push('untold-time');
  return {
    kind,
    action,
    indicator: { text: textOf(text, spans), spans },
    quantity,
    mode,
    direction: change?.direction ?? null,
    strength: kind === 'target' ? strengthOf(c) : null,
    baseline: column.baseline,
    scope: null,
    deadline: kind === 'target' ? deadlineOf(c, () => deadlines.inherited(passage.unit, true)?.deadline ?? null) : null,
    responsible: c.responsible,
    unit: passage.unit,
    sentence: c.sentence,
    confidence: confidenceOf(signals),
    signals,
    rule: c.rule,
  };
}

const textOf = (text: string, spans: readonly Offsets[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join('');

function changeOf({ number, column, name }: ValueCase): Change | null {
  if (rising.test(number.before)) return { action: null, direction: 'up' };
  if (falling.test(number.before)) return { action: null, direction: 'down' };
  // 年均〔累计〕: what stands in the bracket is a sum
  if (column.change && !number.summed) return column.change;
  return name?.change ?? null;
}

/** The unit of the column's head, of the row, of its name, of the table; growth and shares are counted in hundredths. */
function unitOf(text: string, c: ValueCase, change: Change | null): ApartUnit | null {
  const { column, name, number, rowUnit, tableUnit } = c;
  if (column.unit) return column.unit;
  const own = rowUnit ?? name?.unit ?? null;
  const grows = change !== null && change !== name?.change && !number.summed;
  if (grows || shares.test(textOf(text, column.name))) return own && /百分点|‰/.test(own.name) ? own : percent;
  if (own) return own;
  // 单位：万元 holds for sums, not for the heads or shares beside them
  return counts.test(textOf(text, [...(name?.spans ?? []), ...column.name])) ? null : tableUnit;
}

/** From what the heads say of the time: true where it is reached. */
function kindOfTime({ column, period }: ValueCase): boolean | null {
  if (column.past !== null && (column.time !== null || period === null)) return column.past;
  return period ? period.past : column.past;
}

function kindOf(c: ValueCase, planYear: number | null): Kind {
  const { role } = c.passage;
  const past = kindOfTime(c);
  if (past) return 'result';
  if (role !== 'review' && role !== 'problems') return 'target';
  const year = (c.column.time ?? c.period)?.year ?? null;
  return past === false && year !== null && planYear !== null && year >= planYear ? 'target' : 'result';
}

function strengthOf({ nature, number, column }: ValueCase): Strength | null {
  if (nature) return nature;
  if (/确保/.test(number.before)) return 'firm';
  if (/力争/.test(number.before)) return 'stretch';
  return column.expected || /预计/.test(number.before) ? 'expected' : null;
}

function deadlineOf({ column, period, due, caption }: ValueCase, above: () => Deadline | null): Deadline | null {
  const stated = column.time ?? period ?? due;
  if (stated) return asDeadline(stated, 'stated');
  const inherited = caption ? asDeadline(caption, 'inherited') : above();
  return inherited && { ...inherited, basis: 'inherited' };
}

/** The name of the row, with what the column's head adds to it; a number of neither is what it is. */
function indicatorOf({ name, column, number }: ValueCase, change: Change | null): readonly Offsets[] {
  const spans = [...(name?.spans ?? []), ...column.name];
  if (spans.length > 0) return spans;
  return change?.action ? [change.action] : [number.quantity];
}
