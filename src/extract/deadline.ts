import { readHanRun } from '../number/han.ts';
import type { Passage, PlanSegment } from '../segment/types.ts';
import type { Offsets } from '../span/types.ts';
import type { Clause } from './clause/types.ts';
import type { Lexicon } from './lexicon.ts';
import { scan } from './scan/scan.ts';
import type { DateToken } from './scan/types.ts';
import { asDeadline, type TimePoint, timesIn } from './time.ts';
import type { Deadline } from './types.ts';

/** Finds the deadlines of the figures of one plan, passage by passage in order. */
export class DeadlineScope {
  readonly #text: string;
  readonly #plan: PlanSegment;
  readonly #lexicon: Lexicon;
  readonly #startYear: number | null;
  readonly #headings = new Map<number, TimePoint | null>();
  #lead: TimePoint | null = null;
  #leadUnit = -2;
  /** The start of the passage that the lead stands in. */
  #carriedIn = -1;
  #chain: TimePoint | null = null;
  #chainUnit = -1;
  /** The time that a paragraph opens with, and where the paragraph starts. */
  #opened: { readonly time: TimePoint; readonly start: number } | null = null;
  /** The last time that dated a sentence: 其中 goes on from it. */
  #latest: TimePoint | null = null;
  readonly #leadIns = new Map<number, TimePoint>();

  constructor(text: string, plan: PlanSegment, lexicon: Lexicon) {
    this.#text = text;
    this.#plan = plan;
    this.#lexicon = lexicon;
    this.#startYear = startYear(plan);
  }

  /** What times a stretch names; `unit`: the one that it belongs to, whose headings may say which year 6月底 is of. */
  times(at: Offsets, dates: readonly DateToken[], unit = -1): TimePoint[] {
    return timesIn(this.#text, at, dates, this.#yearOver(unit) ?? this.#plan.year, this.#startYear);
  }

  /** Whether a year is over before the time of the plan begins. */
  isOver(year: number | null): boolean {
    return year !== null && this.#startYear !== null && year < this.#startYear;
  }

  /** Tells the scope of a sentence's times, after its figures were dated; `counts`: it holds numbers. */
  leave(passage: Passage, sentence: Offsets, times: readonly TimePoint[], counts: boolean): void {
    const { unit, bullet } = passage;
    const endsWith = this.#text[sentence.end - 1] ?? '';
    const carrying = times.filter((t) => t.carries && !t.past && t.date !== null).at(-1);
    // 到2025年，绿色低碳经济体系初步形成。能耗下降13.5%；…: a sentence that only looks ahead dates its paragraph
    const opens =
      carrying &&
      !counts &&
      sentence.start === passage.start &&
      /^(?:力争|争取)?[到至]/.test(this.#text.slice(sentence.start, sentence.start + 3));
    if (carrying) this.#opened = opens ? { time: carrying, start: passage.start } : null;
    if (endsWith !== '；' && endsWith !== ';') this.#chain = null;
    else if (carrying) {
      this.#chain = carrying;
      this.#chainUnit = unit;
    }
    this.#latest = times.findLast((t) => !t.past && !t.qualifies && t.date !== null) ?? null;
    if (endsWith === '：' || endsWith === ':') {
      const open = carrying ?? (this.#carriedIn === passage.start ? this.#lead : null);
      if (open) this.#leadIns.set(unit, open);
    }
    if (!bullet) {
      if (this.#leadUnit !== unit) this.#lead = null;
      this.#leadUnit = unit;
      if (carrying) {
        this.#lead = carrying;
        this.#carriedIn = passage.start;
      }
    }
  }

  /** A sentence goes on from the one before: 其中，…. */
  goOn(unit: number): void {
    if (!this.#latest) return;
    this.#chain = this.#latest;
    this.#chainUnit = unit;
  }

  /**
   * The deadline of a target: in its clause, before it in its sentence, in the limit said behind it or in its row of a table
   * (`due`), in the chain, the lead-in, the headings.
   */
  find(
    quantity: Offsets,
    clause: Clause,
    times: readonly TimePoint[],
    passage: Passage,
    due: TimePoint | null,
  ): { readonly deadline: Deadline | null; readonly led: boolean } | null {
    const { unit, bullet } = passage;
    const usable = times.filter((t) => !t.past && !t.qualifies);
    const before = usable.filter((t) => t.start < quantity.start).at(-1);
    const inClause = usable.find(
      (t) => t.start >= quantity.end && t.end <= clause.end && /^(?:年内|年底|年末|今年|全年)/.test(t.text),
    );
    const stated = yearOfEach(this.#text, quantity, clause, usable) ?? before ?? inClause;
    if (stated) return { deadline: asDeadline(stated, 'stated'), led: false };
    if (due) return { deadline: asDeadline(due, 'stated'), led: true };
    if (this.#chain && this.#holds(this.#chainUnit, unit))
      return { deadline: asDeadline(this.#chain, 'inherited'), led: true };
    if (this.#opened?.start === passage.start)
      return { deadline: asDeadline(this.#opened.time, 'inherited'), led: true };
    return this.inherited(unit, bullet);
  }

  /** What dates the text of a unit from above: the sentence that leads to bullets or to a table, lead-ins, headings. */
  inherited(unit: number, isLed: boolean): { readonly deadline: Deadline | null; readonly led: boolean } | null {
    if (isLed && this.#lead && this.#leadUnit === unit)
      return { deadline: asDeadline(this.#lead, 'inherited'), led: true };
    for (let i = unit; i >= 0; i = this.#plan.units[i]!.parent ?? -1) {
      const leadIn = i === unit ? undefined : this.#leadIns.get(i);
      if (leadIn) return { deadline: asDeadline(leadIn, 'inherited'), led: true };
      const heading = this.#heading(i);
      if (heading) return { deadline: asDeadline(heading, 'inherited'), led: false };
    }
    return null;
  }

  /** Whether `unit` is `above` or stands under it: ②10月底前…；③… are not of one chain. */
  #holds(above: number, unit: number): boolean {
    for (let i = unit; i >= 0; i = this.#plan.units[i]!.parent ?? -1) if (i === above) return true;
    return above < 0;
  }

  /** 四、2024年民生实事, in a plan of several years: the year that the nearest heading gives. */
  #yearOver(unit: number): number | null {
    if (this.#startYear === null || this.#startYear === this.#plan.year) return null;
    for (let i = unit; i >= 0; i = this.#plan.units[i]!.parent ?? -1) {
      const heading = this.#heading(i);
      if (heading) return heading.past ? null : heading.year;
    }
    return null;
  }

  #heading(unit: number): TimePoint | null {
    let time = this.#headings.get(unit);
    if (time === undefined) {
      const span = this.#plan.units[unit]!.titleSpan;
      const tokens = span ? scan(this.#text, span.start, span.end, this.#lexicon) : [];
      const dates = tokens.filter((token): token is DateToken => token.kind === 'date');
      time = span
        ? (this.times(span, dates)
            .filter((t) => t.year !== null && t.date !== null)
            .at(-1) ?? null)
        : null;
      this.#headings.set(unit, time);
    }
    return time;
  }
}

/** 2024年、2025年分别新增55家、60家: the time in the same place of its list as the quantity, or null. */
function yearOfEach(text: string, quantity: Offsets, clause: Clause, times: readonly TimePoint[]): TimePoint | null {
  const listed = times.filter((time) => time.start >= clause.start && time.end < quantity.start);
  const last = listed.at(-1);
  if (listed.length < 2 || !last || !/^[^，。；\d]{0,16}分别/.test(text.slice(last.end, last.end + 20))) return null;
  const behind = clause.quantities.filter((one) => one.start > last.end);
  const at = behind.findIndex((one) => one.start === quantity.start);
  return behind.length === listed.length ? (listed[at] ?? null) : null;
}

function startYear(plan: PlanSegment): number | null {
  if (plan.year === null) return null;
  const title = plan.title ?? '';
  // A plan of five years that looks further ahead: 第十四个五年规划和2035年远景目标
  const period = /第([一二三四五六七八九十]{1,3})个五年/.exec(title);
  if (period) return 1951 + 5 * (readHanRun(period[1]!)?.value ?? 0);
  const years = [...title.matchAll(/(?:19|20)\d{2}/g)].map((m) => Number(m[0]));
  // The horizon of a text whose title tells no year lies some years ahead.
  if (years.length === 0 && plan.genre === 'plan' && !/[一二三四五六七八九〇零○]{3,4}年|1[01]\d年/.test(title))
    return plan.year - 4;
  const span = /((?:19|20)\d{2})年?[-—–~～至](?:(?:19|20)?\d{2})/.exec(title);
  if (span) return Number(span[1]);
  if (/五年|五”|“|规划|行动/.test(title) || plan.title === null)
    return years.length > 1 ? Math.min(...years) : plan.year - 4;
  return plan.year;
}
