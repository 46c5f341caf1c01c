import type { Offsets } from '../span/types.ts';
import type { Clause } from './clause/types.ts';
import type { Strength } from './types.ts';

const planned =
  /力争|争取|计划(?!单列|生育)|拟|将|(?<![主重需必])要(?![求素点闻道领])|应(?![用急对])|须|必须|确保|务必|不得|到20\d\d年|今后|未来|预期|预计(?!完成)|努力|目标|可(?:达|提高|形成)|至少|实现(?!了)|把[^，。；]{0,12}作为/g;
const past =
  /目前|(?<![除治造升新护用合化置])现有|已(?!于)|原有|尚有|(?<![比较与同])(?:去年|上年)(?!的\d|基础|水平|结转|遗留)|截至|截止|过去|以来|近几年|前几年|当前(?!和)|至今|同期|曾|据[^，。；]{0,10}(?:测算|统计|估算|分析)/g;
const bound =
  /(确保|必须|务必|不得|不能|严禁|坚决|应当|严格控制|约束性|不准)|(力争|争取|努力|力求|奋力|尽量)|预期|预计|有望|预测|计划(?=新|建|投|安排|完成|实施|招|培|开)/g;
const attribute = /^已[^，。；]{1,8}的/;

/** What a sentence says of time and intent, found once for all of its figures. Offsets count in the text. */
export class Cues {
  readonly #text: string;
  readonly #sentence: Offsets;
  /** The sentence itself. */
  readonly #words: string;
  #planned: number[] | null = null;
  #past: number[] | null = null;
  #strengths: { at: number; strength: Strength }[] | null = null;

  constructor(text: string, sentence: Offsets) {
    this.#text = text;
    this.#sentence = sentence;
    this.#words = text.slice(sentence.start, sentence.end);
  }

  /** Where the last word of intent before `offset` stands (力争, 将, 确保), or -1. */
  lastPlanned(offset: number): number {
    this.#planned ??= this.#find(planned);
    return this.#planned.findLast((at) => at < offset) ?? -1;
  }

  /** Where the last word of what is or was stands before `offset` (目前, 已, 去年), or -1. */
  lastPast(offset: number): number {
    this.#past ??= this.#find(past);
    return this.#past.findLast((at) => at < offset && this.#counts(at, offset)) ?? -1;
  }

  /** How strongly the text binds itself before `offset`: in the clause, else in the lead of the sentence up to a colon. */
  strength(clause: Clause, offset: number): Strength | null {
    this.#strengths ??= this.#findStrengths();
    if (this.#strengths.length === 0) return null;
    const own = this.#strengths.findLast(({ at }) => at >= clause.start && at < offset);
    if (own) return own.strength;
    const lead = this.#text.slice(this.#sentence.start, clause.start + 1);
    const colon = Math.max(lead.lastIndexOf('：'), lead.lastIndexOf(':')) + this.#sentence.start;
    return this.#strengths.findLast(({ at }) => at < colon)?.strength ?? null;
  }

  /** 已批复的中心 speaks of the centre; 已建好的7所 of the seven. */
  #counts(at: number, offset: number): boolean {
    // 在已创建12个的基础上，再创建5个
    if (/基础上/.test(this.#text.slice(at, Math.min(offset, at + 60)))) return false;
    // 对现有47户监测对象逐户落实2条: of what is there, not of what is done with it
    if (/^[对将把]现有/.test(this.#text.slice(at - 1, at + 2)) && offset - at > 8) return false;
    if (this.#text[at] !== '已') return true;
    const found = attribute.exec(this.#text.slice(at, at + 12));
    return !found || at + found[0].length >= offset;
  }

  #find(pattern: RegExp): number[] {
    const places: number[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(this.#words); found; found = pattern.exec(this.#words))
      places.push(this.#sentence.start + found.index);
    return places;
  }

  #findStrengths(): { at: number; strength: Strength }[] {
    const strengths: { at: number; strength: Strength }[] = [];
    bound.lastIndex = 0;
    for (let found = bound.exec(this.#words); found; found = bound.exec(this.#words)) {
      const strength = found[1] ? 'firm' : found[2] ? 'stretch' : 'expected';
      strengths.push({ at: this.#sentence.start + found.index, strength });
    }
    return strengths;
  }
}
