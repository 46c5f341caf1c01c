import { nounTail, softNounTail } from '../../lexicon/verbs.ts';
import type { Word } from './types.ts';
import { type Entry, longest, type WordTable } from './word-table.ts';

/** Adverbs that are as often adjectives: adverbs only before a verb. */
const adjectival = new Set(
  '一般 重点 计划 主要 基本 全面 联合 共同 统一 规范 高标准 高质量 高水平 高起点 高效 科学 精准 有效 总体 平均 实际 直接 间接 整体 正式 自主 适度 适当 合理 定期 年度 其他 其余 集中 持续 主动 及时 严格 明显 显著 初步 普遍 广泛 深入 统筹 同步 优先 首批 首期 首轮 联动 分类 分批 分步 常态化 免费 大力 认真 精心 稳妥 顺利 圆满 一次性'.split(
    ' ',
  ),
);

/** Words of two characters that end or begin with a function word of one. */
const ends =
  /[人英天专]才|[供响反效相适对顺]应|[纲重主需摘]要|[节合契履预制集]约|[附邻]近|[急所刚军]需|[成造]就|首都|[方简]便|[人户村亩校班]均/;
const begins =
  /经[验营济费理典常络贸]|因[地素此]|用[水电户工能品药途]|自[然主治来身动]|从[业事]|以[上下内外后前来]|给[水排]|在[建校园职编岗册读研库途]|对[口外接象策标台照]/;

/** A share of something: 年度计划的103%. */
const shareAhead =
  /^[^，。；、\d的]{2,12}的(?:近|约)?(?:[\d０-９.．]{1,6}(?:%|％|倍)|百分之|[一二三四五六七八九]{1,2}[成倍])/;

/** Verbs with ways of their own: {@link standsPeculiarly}. */
const peculiar = new Set('现有 收入 支出 发生 评审 评价 储备 增收 超收 增支 增效 减收 短收 减支'.split(' '));

/** Verbs that name a measure where another verb follows. */
const measures = new Set('编制 贷款 投资 收入 支出 就业 出口 进口 销售 消费 交易 融资 生产 供应'.split(' '));

/** Whether a verb with 率 behind it is all that stands before the number. */
function isVerbOfRate(text: string, at: number, limit: number, table: WordTable): boolean {
  const next = longest(text, at, limit, table);
  return next?.type === 'verb' && at + next.form.length + 1 === limit;
}

/** Whether a verb that says where something stands or how it moves is next, right before the number. */
function predicateAt(text: string, at: number, limit: number, table: WordTable): boolean {
  const next = longest(text, at, limit, table);
  if (next?.type !== 'verb' || at + next.form.length + 1 < limit) return false;
  return next.verb!.class === 'level' || next.verb!.class === 'change' || next.form === '突破';
}

/** Whether a word of the lexicon is that word here, and not part of a longer noun. `limit`: where the next number begins. */
export function stands(
  text: string,
  entry: Entry,
  at: number,
  limit: number,
  inNoun: boolean,
  words: readonly Word[],
  table: WordTable,
): boolean {
  const end = at + entry.form.length;
  const short = entry.form.length === 1;
  switch (entry.type) {
    case 'conjunction':
      return true;
    case 'verb':
      return short
        ? standsAsShortVerb(text, entry, at, limit, inNoun, words)
        : standsAsVerb(text, entry, end, limit, inNoun, words, table);
    case 'preposition':
      if (!short) return !inNoun || /^(?:对于|围绕|依托|面向|按照|根据|通过|利用)$/.test(entry.form);
      return (
        !isInLongerWord(text, at, inNoun) && standsAsShortPreposition(text, entry, at, limit, inNoun, words, table)
      );
  }
  if (short) {
    if (isInLongerWord(text, at, inNoun)) return false;
    if (end === limit || (entry.form === '将' && !inNoun)) return true;
    const following = longest(text, end, limit, table);
    return following?.type === 'verb' || (following?.type === 'adverb' && following.form.length > 1);
  }
  if (entry.type !== 'adverb' || !adjectival.has(entry.form)) return true;
  if (end === limit) return !inNoun || /^(?:持续|平均|总体|基本|一般)$/.test(entry.form);
  const following = longest(text, end, limit, table);
  return (
    following !== null &&
    following.type !== 'noun' &&
    following.type !== 'conjunction' &&
    // 10类重点就业群体, 2次集中整治
    !(following.type === 'verb' && following.verb!.class === 'noun' && (inNoun || words.at(-1)?.type === 'quantity'))
  );
}

/** Whether a function word of one character is part of a word of two. */
function isInLongerWord(text: string, at: number, inNoun: boolean): boolean {
  return (inNoun && ends.test(text.slice(at - 1, at + 1))) || begins.test(text.slice(at, at + 2));
}

function standsAsVerb(
  text: string,
  { form, verb }: Entry,
  end: number,
  limit: number,
  inNoun: boolean,
  words: readonly Word[],
  table: WordTable,
): boolean {
  if (peculiar.has(form)) {
    const own = standsPeculiarly(text, form, end, limit, inNoun, words, table);
    if (own !== null) return own;
  }
  if (end >= limit) return true;
  // 贷款突破20亿元: what moves is its subject
  if (measures.has(form) && predicateAt(text, end, limit, table)) return false;
  const rest = text.slice(end, Math.min(limit, end + 4));
  if (nounTail.test(rest)) return false;
  // 举办招聘活动50场: what such a round of things is for
  if (verb!.class === 'strong' && rest.startsWith('活动') && words.some((w) => w.type === 'verb')) return false;
  // 回复整改率100%: a rate that is spelt with two verbs
  if (text[limit - 1] === '率' && isVerbOfRate(text, end, limit, table)) return false;
  return (
    verb!.class !== 'noun' ||
    !softNounTail.test(rest) ||
    (!inNoun &&
      words.every((w) => w.type === 'adverb' || w.type === 'time' || w.type === 'date' || w.type === 'verb') &&
      !/^(?:项目|工程|机构|基地|中心|体系|平台|班|支出|收入|规模|水平|能力|指数|需求)/.test(rest))
  );
}

/** What single verbs have of their own; null where they have nothing to say. */
function standsPeculiarly(
  text: string,
  form: string,
  end: number,
  limit: number,
  inNoun: boolean,
  words: readonly Word[],
  table: WordTable,
): boolean | null {
  switch (form) {
    // 对现有47户监测对象逐户落实帮扶措施
    case '现有':
      return words.at(-1)?.type === 'preposition' && !inNoun ? false : null;
    // 教育支出9.8亿元: what comes in and what goes out are measures; 教育支出安排98260万元: another verb says what is done with it
    case '收入':
    case '支出':
      return end >= limit || inNoun || longest(text, end, limit, table)?.type === 'verb' ? false : null;
    // 守住不发生规模性返贫的底线: what is not to happen does not govern
    case '发生':
      return end < limit && /[不未]/.test(text[end - 3] ?? '') ? false : null;
    // 储备项目300个: what is done with projects
    case '评审':
    case '评价':
    case '储备':
      return end < limit && !inNoun && text.startsWith('项目', end) ? true : null;
    // 增收3000元, but 农民增收工程: only of a sum right behind
    default:
      return end >= limit;
  }
}

function standsAsShortVerb(
  text: string,
  { form, verb }: Entry,
  at: number,
  limit: number,
  inNoun: boolean,
  words: readonly Word[],
): boolean {
  const end = at + 1;
  const behind = text[end] ?? '';
  switch (form) {
    case '占':
      return !/[道地用]/.test(behind);
    case '获':
      return !/[得批评奖利]/.test(behind) && !/[捕收缴查抓]/.test(text[at - 1] ?? '');
    case '含':
      return words.length === 0 && !inNoun;
    // 为年度计划的103%: what it is a share of
    case '为':
    case '是':
      if (!inNoun && words.every((w) => w.type === 'adverb') && shareAhead.test(text.slice(end, end + 24))) return true;
      break;
    // 使公办园在园幼儿占比达到56%
    case '使':
      return words.length === 0 && !inNoun && !/[用命]/.test(behind);
  }
  if (end + 1 === limit && /[到至为在了]/.test(behind)) return true;
  if (end !== limit) return verb!.class === 'change' && /[到至]/.test(behind) && !inNoun;
  return !(inNoun && /[高少多快低减增升降]/.test(form) && /[提最更较减新]/.test(text[at - 1]!));
}

function standsAsShortPreposition(
  text: string,
  { form }: Entry,
  at: number,
  limit: number,
  inNoun: boolean,
  words: readonly Word[],
  table: WordTable,
): boolean {
  const end = at + 1;
  const behind = text[end] ?? '';
  switch (form) {
    case '到':
      return (
        end === limit ||
        (words.length === 0 && !inNoun) ||
        // 选派30名骨干教师到省内名校跟岗
        (inNoun && /[师员生人干部者警家]/.test(text[at - 1] ?? '') && !/[位岗]/.test(behind)) ||
        (inNoun && /^(?:农村|基层|一线|乡镇|学校|企业|社区|村|现场|中西部|边远)/.test(text.slice(end, end + 3)))
      );
    case '于':
      return words.length === 0 && !inNoun;
    // 案-件比1:1.28
    case '比':
      return (
        !/^\d+[:：∶]/.test(text.slice(end, end + 6)) &&
        !/[例重率如赛值拼价分]/.test(behind) &&
        !/[占对同环之百构入可]/.test(text[at - 1] ?? '')
      );
    case '由':
    case '从':
      // 返贫户由建档之初的21万户减少到6万户
      if (inNoun && /^[^，。；、\d]{1,12}的$/.test(text.slice(end, limit))) return true;
      return end === limit || !inNoun || behind === '每' || longest(text, end, limit, table)?.type === 'time';
    case '自':
      return end === limit;
    case '按':
      return !/[钮摩揭键时期]/.test(behind);
    case '向':
      return (
        !/[导上下前心量]/.test(behind) &&
        (!inNoun || /^(?:全|社会|群众|市民|公众|居民|农村|基层|一线|企业)/.test(text.slice(end, end + 2)))
      );
    case '在':
      if (end === limit || longest(text, end, limit, table)?.type === 'time') return true;
  }
  return !inNoun && (words.length === 0 || words.at(-1)!.type !== 'noun' || '对将把由'.includes(form));
}

/** Whether a verb that may be a preposition is one here, where no subject stands before it. */
export function isPreposition(
  text: string,
  { form }: Entry,
  end: number,
  limit: number,
  words: readonly Word[],
  table: WordTable,
): boolean {
  if (form === '为' && shareAhead.test(text.slice(end, end + 24))) return false;
  // 为5间工场更换设备
  if (form === '为')
    return words.every(
      (w) =>
        w.type === 'time' ||
        (w.type === 'adverb' && !/^(?:累计|共|合计|总计|分别|均|都|共计)$/.test(text.slice(w.start, w.end))),
    );
  // 通过优化公交线路8条，…: but 通过验收5个 is an action
  if (form !== '通过' || end >= limit || !words.every((w) => w.type === 'adverb' || w.type === 'time')) return false;
  const next = longest(text, end, limit, table)?.verb?.class;
  return next === 'strong' || next === 'support';
}
