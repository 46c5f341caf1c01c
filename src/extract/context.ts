import type { PlanSegment } from '../segment/types.ts';
import type { Offsets } from '../span/types.ts';
import { lex } from './clause/lex.ts';
import { trimEdges, trimPhrase } from './clause/noun-phrase.ts';
import type { Clause, Sentence } from './clause/types.ts';
import type { WordTable } from './clause/word-table.ts';
import type { Lexicon } from './lexicon.ts';
import { verbSpan } from './rules/governing-verb.ts';
import type { Context } from './rules/types.ts';

const state = /^[^，。；]{0,12}(?:目前|现有|截至|截止|现已|当前)/;
const grantVerb =
  /给予|予以|奖励|补助|补贴|资助|奖补|扶持|减免|发放[^，。；]{0,24}(?:津贴|[费房物]券)|安排[^，。；]{0,12}经费/;
/** Titles of what lays down terms, not work: 若干政策, 奖励办法. */
const policy =
  /若干(?:政策|措施|规定|意见)|(?:奖励|补助|补贴|扶持|激励|引进|资助|支持)[^，。]{0,14}(?:办法|政策|措施|细则|规定|条款)/;
const perApplicant =
  /最高|一次性|单个|每[个家户人名亩台辆张头口项位件次证企单所部套幢栋间艘]|按照?[^，。；]{0,20}[%％]|(?:^|[，,。；]|财政)对[^，,。；]{2,}|分别给予|分别奖励|[上下内人分元格标定年成]的[，,]?(?:每|给予|予以|按|安排|一次性|奖励|补助)/;

/** What the surroundings of a clause offer it, found when it is asked for. */
export class ClauseContext implements Context {
  readonly lexicon: Lexicon;
  readonly #text: string;
  readonly #sentence: Sentence;
  readonly #clauses: readonly Clause[];
  readonly #at: number;
  readonly #plan: PlanSegment;
  readonly #unit: number;
  #grant: boolean | null = null;

  constructor(
    text: string,
    sentence: Sentence,
    clauses: readonly Clause[],
    at: number,
    plan: PlanSegment,
    unit: number,
    lexicon: Lexicon,
  ) {
    this.lexicon = lexicon;
    this.#text = text;
    this.#sentence = sentence;
    this.#clauses = clauses;
    this.#at = at;
    this.#plan = plan;
    this.#unit = unit;
  }

  get sentenceStart(): number {
    return this.#sentence.start;
  }

  get before(): Clause | null {
    return this.#clauses[this.#at - 1] ?? null;
  }

  topic(): Offsets | null {
    return topicOf(this.#text, this.#clauses, this.#at, this.#plan, this.#unit, this.lexicon.words);
  }

  recipient(end: number): Offsets | null {
    return recipientOf(this.#text, this.#sentence.start, end);
  }

  ahead(): Offsets | null {
    return aheadOf(this.#text, this.#clauses[this.#at + 1], this.lexicon);
  }

  lead(): Offsets | null {
    return leadOf(this.#text, this.#clauses, this.#at, this.lexicon.words);
  }

  get state(): boolean {
    const { start, end } = this.#sentence;
    return state.test(this.#text.slice(start, Math.min(end, start + 40)));
  }

  get grant(): boolean {
    this.#grant ??= this.#laysDownGrant();
    return this.#grant;
  }

  #laysDownGrant(): boolean {
    const text = this.#text;
    const { start, end } = this.#sentence;
    const clause = this.#clauses[this.#at]!;
    if (grantVerb.test(text.slice(start, end)) && policy.test(this.#plan.title ?? '')) return true;
    const bare = /^(?:连续|[^，。；\d]{0,8}(?:最高|不超过|上限))/.test(text.slice(clause.start, clause.start + 12));
    return (
      grantVerb.test(text.slice(bare ? start : clause.start, clause.end + 8)) &&
      perApplicant.test(text.slice(start, clause.end))
    );
  }
}

/** The verb of the clause before a colon: 即创建一批名校：省级名校2所. */
function leadOf(text: string, clauses: readonly Clause[], at: number, table: WordTable): Offsets | null {
  const before = clauses[at - 1];
  if (!before || before.quantities.length > 0) return null;
  const words = lex(text, before, table);
  const verb = words.findIndex((w) => w.type === 'verb' && w.verb!.class === 'strong');
  return verb < 0 ? null : verbSpan(text, words, 0, verb);
}

/** 计划投资12.7亿元，实施重点项目17个: the object of a clause that opens with its verb. */
function aheadOf(text: string, clause: Clause | undefined, lexicon: Lexicon): Offsets | null {
  if (!clause || clause.bracketed || clause.quantities.length === 0) return null;
  const words = lex(text, clause, lexicon.words);
  const verb = words.findIndex((w) => w.type !== 'adverb' && w.type !== 'time');
  if (words[verb]?.verb?.class !== 'strong') return null;
  const end = words.findIndex((w, i) => i > verb && w.type === 'quantity');
  return trimPhrase(text, words, verb + 1, end);
}

const toward =
  /(?:^|[，,；;。])(?:对于?|凡)([^，,；;。]{2,80}?)(的)?(?=[，,]|(?:[省市县区]级(?:财政)?)?(?:给予|予以|分别|一次性|按照?|最高|每|奖励|补助|补贴|资助)|$)/g;
const recognized =
  /^新[^的，,、]{1,6}的|^(?:新|经|首次|被|获)?[^的，,、]{0,14}?(?:认定|评定|评估|审核|批准)(?:为|的|合格的)?/;
const entity =
  /(?:企业|单位|项目|机构|平台|个人|家庭|农户|学生|教师|人员|团队|园区|基地|中心|工程|产品|主体|合作社|家庭农场|脱贫户|对象|群众)(?:的)?$/;

/** Whom the sentence gives to before `end`: the last 对…, else the last clause that names somebody. */
function recipientOf(text: string, start: number, end: number): Offsets | null {
  const before = text.slice(start, end);
  let last: Offsets | null = null;
  for (const found of before.matchAll(toward)) {
    const from = start + found.index + found[0].indexOf(found[1]!);
    last = { start: from, end: from + found[1]!.length };
  }
  if (!last) {
    let to = before.length;
    for (let comma = before.lastIndexOf('，', to); comma > 0; comma = before.lastIndexOf('，', to)) {
      const from = Math.max(before.lastIndexOf('，', comma - 1), before.lastIndexOf('；', comma - 1)) + 1;
      if (entity.test(before.slice(from, comma))) {
        last = { start: start + from, end: start + comma };
        break;
      }
      to = comma - 1;
      if (to <= 0) break;
    }
  }
  if (!last) return null;
  last = narrowed(text, last);
  if (!last) return null;
  const skip = recognized.exec(text.slice(last.start, last.end))?.[0].length ?? 0;
  return trimEdges(text, last.end - last.start - skip >= 4 ? last.start + skip : last.start, last.end);
}

const owner = /^.*(?:企业|单位|项目|机构|平台|人员|教师|学生|农户|家庭|小区|园区)/;

/** Without the terms that a grant is bound to: a threshold, or a long attribute of a noun that stands for itself. */
function narrowed(text: string, at: Offsets): Offsets | null {
  const written = text.slice(at.start, at.end);
  const digit = written.search(/\d+(?:\.\d+)?\s?[万亿千百]?[元%亩米家人名台年]|\d{4}年/);
  if (digit >= 0 && !/[、，]\s?\d/.test(written.slice(digit))) {
    const who = owner.exec(written.slice(0, digit));
    return who ? { start: at.start, end: at.start + who[0].length } : null;
  }
  const de = written.lastIndexOf('的');
  return de > 0 && written.length > 16 && written.length - de - 1 >= 5 ? { start: at.start + de + 1, end: at.end } : at;
}

const titleVerb =
  /^(?:(?:要|着力|切实|积极|大力|全力|强力|继续|深入|扎实|加快|稳步|持续|不断|全面|进一步|认真|努力|有效|坚持|统筹|精准|高质量|高标准)*)(?:推进|抓好|做好|加强|加大|强化|优化|深化|实施|开展|推动|提升|提高|完善|健全|落实|促进|搞好|建设|构建|打造|发展|巩固|扩大|支持|实现|完成|规范|保障|改善|补齐|培育|壮大)?/;
const titleShell = /(?:工作|建设工作|力度|水平|步伐)$/;

/** What a text speaks of where a clause does not say: the object of the clauses before, else the heading's. */
function topicOf(
  text: string,
  clauses: readonly Clause[],
  at: number,
  plan: PlanSegment,
  unit: number,
  table: WordTable,
): Offsets | null {
  for (let i = at - 1; i >= 0; i--) {
    const clause = clauses[i]!;
    if (clause.bracketed || clause.quantities.length > 0) continue;
    const words = lex(text, clause, table);
    const verb = words.findIndex((w) => w.type === 'verb' && w.verb!.class !== 'level');
    // 专任教师基本达到大专学历: without an object it speaks of its subject
    const level = verb < 0 ? words.findIndex((w) => w.type === 'verb') : -1;
    // 居家适老化改造：… names what it will speak of
    const named = verb === words.length - 1 && words[verb]?.verb?.class === 'noun';
    const phrase = trimPhrase(text, words, named ? 0 : verb + 1, level > 0 ? level : words.length);
    if (phrase && phrase.end - phrase.start >= 2 && phrase.end - phrase.start <= 30) return phrase;
  }
  for (let i = unit; i >= 0; i = plan.units[i]!.parent ?? -1) {
    const span = plan.units[i]!.titleSpan;
    // A unit that is one sentence is its own title.
    if (!span || (span.start <= clauses[at]!.start && clauses[at]!.start < span.end)) continue;
    const title = text.slice(span.start, span.end);
    // 以物流园区建设为重点，… says how, not what
    if (/^[^，,]{0,4}(?:年|目标|任务|措施|打算|计划|安排|要点)|^(?:以|围绕|紧扣|立足)/.test(title)) continue;
    const skip = titleVerb.exec(title)?.[0].length ?? 0;
    const start = span.start + (title[skip] === '性' ? 0 : skip);
    const comma = text.slice(start, span.end).search(/[，,、；;]/);
    const end = comma > 1 ? start + comma : span.end;
    const shell = titleShell.exec(text.slice(start, end));
    const phrase = trimEdges(text, start, shell ? end - shell[0].length : end);
    if (phrase && phrase.end - phrase.start >= 2) return phrase;
  }
  return null;
}
