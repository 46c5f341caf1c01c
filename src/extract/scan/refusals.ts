import { charSet, isAt } from '../../span/char-set.ts';
import { isListNoun } from '../clause/list-noun.ts';
import { countsAsDuration } from './duration.ts';
import { isPostposed, refusalOfHan } from './refusals-of-han.ts';
import type { Sighting } from './sighting.ts';
import type { UnitMatch } from './unit.ts';

const clauseEdge = charSet('，,；;。：:！？!?\n');
const latin = charSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const hyphen = charSet('-_.');
const plus = charSet('+＋');
const headNouns =
  /^(?:农户|牧户|渔户|商户|住户|贫困户|脱贫户|困难户|低保户|群众|职工|党员|干部|学生|师生|教师|居民|村民|农民|人口|劳动力)(?![^，。；]{0,4}(?:热线|报警|急救|平台))/;
const numbers = charSet('号期代版');
/** Behind these a number without a unit is still a measure, when the clause ends with it. */
const measures =
  /(?:达到|达|为|控制在|降至|降到|提高到|提升到|增加到|增至|升至|缩小到|扩大到|缩小至|不低于|不高于|不超过|以内|稳定在|保持在|突破|超过|低于)$/;
const closes = /^(?:以[上下内]|左右|之间|的?(?:合理)?(?:区间|范围)|[，,；;。、\n)）]|$)/;
/** Names of measures without a unit: 死亡率0.054, 警力比5.7, CMI值1.06; but 同比 and 占比 are followed by a share. */
const coefficient = /(?:率|系数|指数|强度|密度|值|(?<![同环占相对较])比)$/;

/** Why what was sighted is no quantity of the plan, as a stable reason; null where it is one. */
export function refusalOf(s: Sighting): string | null {
  return refusalOfPlace(s) ?? (s.unit ? refusalWithUnit(s, s.unit) : refusalWithoutUnit(s));
}

/** What stands right around it: quotations, codes, 每万人. */
function refusalOfPlace(s: Sighting): string | null {
  const { text, first, unit, before, han } = s;
  if (s.inside === 'title') return 'title';
  if (s.inside === 'name' && !(unit && !han && isMeasured(unit))) return 'name';
  const last = before.length - 1;
  if (!s.masked && isAt(latin, before, last) && !isBehindAbbreviation(s)) return 'code';
  if (isAt(hyphen, before, last) && /[A-Za-z\d]/.test(before[last - 1] ?? '')) return 'code';
  if (isAt(plus, before, last) || isAt(plus, text, (s.upper ?? first).end)) return 'code';
  if (!unit && isAt(latin, s.behind, 0) && first.form !== 'percent') return 'code';
  if (han && before.endsWith('每') && /[十百千万亿]/.test(text[first.start]!)) return 'rate-base';
  return null;
}

/** GDP117亿元, SCI3篇: capitals that name what is counted, not PM10, ISO9001 or T3. */
function isBehindAbbreviation({ before, unit, han }: Sighting): boolean {
  if (!unit || han || unit.entry.counting === 'arabic' || unit.entry.dimension === 'duration') return false;
  return /(?:^|[^A-Za-z\d&.-])(?!(?:PM|DN|CO|SO|NO|IP|ISO|GB|DB|TOP)$)[A-Z]{2,6}$/.test(before);
}

function isMeasured(unit: UnitMatch): boolean {
  const { dimension } = unit.entry;
  return dimension !== 'count' && dimension !== 'occurrence' && dimension !== 'people' && dimension !== 'duration';
}

function refusalWithUnit(s: Sighting, unit: UnitMatch): string | null {
  const { text, first, han, before, behind } = s;
  if (unit.name === '个' && behind.startsWith('百分之')) return 'slogan';
  const { dimension, counting } = unit.entry;
  const written = text.slice(first.start, first.end);
  if (han && isRateBase(unit, written, behind)) return 'rate-base';
  if (han && isBareMultiplier(s, unit, written)) return 'name';
  if (han && written.length === 1 && /^(?:工程|行动|计划|战略|体系)/.test(behind)) return 'name';
  if (isAt(numbers, behind, 0) && !/^期[间末]/.test(behind) && /年|日/.test(unit.name)) return 'name';
  if ((dimension === 'duration' || dimension === 'age') && !s.masked) {
    if (!countsAsDuration(withinClause(before), unit.name, behind)) return 'time-limit';
  }
  if (/^(?:分钟|小时)$/.test(unit.name) && /^[^，。；\d]{0,6}圈/.test(behind)) return 'name';
  // 附件：实施意见.pdf（2.00 MB）
  if (/^[KMG]B$/i.test(unit.name) && /\.[a-z]{3,4}[^。]{0,3}$/i.test(before)) return 'file-size';
  if (unit.name === '次' && /届$/.test(before) && /^(?:全|会)/.test(behind)) return 'ordinal';
  // 连续举办三届, 运动会一届; but 十四届全国人大
  if (unit.name === '届' && !countsSessions(s)) return 'ordinal';
  if (unit.name === '升' && /^[旗国]/.test(behind)) return 'name';
  if (unit.name === '人' && /^[制格均才民事员生机]/.test(behind)) return 'name';
  if (unit.name === '成' && /^[立为功果效员本熟绩长就人分品型套交都以渝]/.test(behind) && !/^以[上下内]/.test(behind))
    return 'name';
  // 10千伏线路, 500千伏输变电工程: a class of things
  if (
    /^千?伏$/.test(unit.name) &&
    /^(?:及以上)?[一-龥]/.test(behind) &&
    !/^(?:以[上下内]|左右)(?:[，。；、]|$)/.test(behind)
  )
    return 'name';
  if (unit.name === '度' && (/^[假夏]/.test(behind) || (first.value === 360 && /^[一-龥]/.test(behind)))) return 'name';
  if (dimension === 'count' && /^(?:强|级|星级|佳|版)/.test(behind)) return 'name';
  // 六十五度 and 二十字 are long enough to be no names
  const long = /^[度字]$/.test(unit.name) && written.length > 2;
  if (counting === 'arabic' && han && first.shift === 0 && !long) return 'no-unit';
  if (han && unit.name === '期' && /^(?:工程|建设|项目|任务|规划|场地|主体)/.test(behind)) return 'name';
  // 1村1名, 十户一体
  if (/^[村户企校县镇园]$/.test(unit.name) && /^(?:1[^\d.,%万亿个]|一[^级类流等线十百千万亿个])/.test(behind))
    return 'slogan';
  if (isRank(before, unit)) return 'ordinal';
  if (han && !s.upper) return refusalOfHan(s, unit);
  return isListNoun(text, s.end, before, unit.name, first) ? 'list-count' : null;
}

function withinClause(before: string): string {
  let start = before.length;
  while (start > 0 && !isAt(clauseEdge, before, start - 1)) start--;
  return before.slice(start);
}

/** 万元能耗, 万人拥有量: a multiplier without digits measures nothing but a rate, unless a bound or a sum says that it does. */
function isBareMultiplier(s: Sighting, unit: UnitMatch, written: string): boolean {
  if (!/^[百千万亿]{1,2}$/.test(written)) return false;
  if (/[上近约超过达破数]$/.test(s.before)) return false;
  if (unit.name === '人') return written.length === 1 && written !== '亿';
  if (unit.entry.dimension !== 'money') return false;
  return !/(?:产值|收入|营收|规模|投资|资产|利润|税收).{0,2}$/.test(s.before) && !/^(?:以上|以下|级)/.test(s.behind);
}

function countsSessions({ before, behind }: Sighting): boolean {
  if (/^[一二三四五六七八九十历全人政党常]/.test(behind)) return false;
  return /(?:连续|举办|承办|共|共计|累计)[了过]?$/.test(before) || isPostposed(before, behind);
}

/** 百万吨死亡率, 千台时断头: what a rate goes by. */
function isRateBase(unit: UnitMatch, written: string, behind: string): boolean {
  if (!/^[百千万亿]{1,2}$/.test(written)) return false;
  if (/^[台工]时$/.test(unit.name)) return true;
  return (
    /^(?:mass|length|money|energy)$/.test(unit.entry.dimension) && /^[^，。；、：\d的级以]{0,5}[率耗]/.test(behind)
  );
}

/** 前5名, 位居全省第3位: a place in a row. */
function isRank(before: string, unit: UnitMatch): boolean {
  if (unit.name !== '名' && unit.name !== '位') return false;
  return /前$|(?:排名|位居|位列|名列|列|居|排)(?:全[国省市县]|[全国省市县]{1,2})?$/.test(before);
}

function refusalWithoutUnit(s: Sighting): string | null {
  const { text, first, han, before, behind } = s;
  const last = s.upper ?? first;
  // 六个百分之百: a slogan
  if (last.form === 'percent' && before.endsWith('个')) return 'slogan';
  if (s.masked || last.form === 'fraction' || first.form === 'percent' || first.form === 'permille') return null;
  if (last.form === 'ratio')
    return isRatio(text.slice(first.start, first.end), last.parts!, before, behind) ? null : 'clock';
  const decimal = !han && /\.\d/.test(text.slice(first.start, first.end));
  const measured = (measures.test(before) || /[≥≤＞＜]$/.test(before)) && closes.test(behind);
  if (s.upper && last.shift === 0) return decimal && (measured || coefficient.test(before)) ? null : 'no-unit';
  // 千人负伤率不超过三
  if (han && first.shift === 0)
    return first.value! > 0 && measured && /[率比数][^，。；]{1,4}$/.test(before) ? null : 'no-unit';
  if (last.shift > 0 && (!han || last.more)) return /^(?:强|级|佳|亩方|户)/.test(behind) ? 'name' : null;
  if (first.more && first.form === 'arabic') return null;
  if (!han && (measured || isHead(s))) return null;
  if (decimal && coefficient.test(before) && closes.test(behind)) return null;
  return decimal && /[由从到至为达]$/.test(before) && /比|系数|指数|率|生师/.test(before) ? null : 'no-unit';
}

/** 40622农户: people and households counted without a classifier; not a year, a line to call, or each so many. */
function isHead({ first, text, before, behind }: Sighting): boolean {
  if (first.form !== 'arabic' || first.value! < 10 || /[每第]$/.test(before)) return false;
  return !/^(?:19|20|21)\d\d$/.test(text.slice(first.start, first.end)) && headNouns.test(behind);
}

/** 12∶48∶40 and 师生比达到1:15 are ratios; 8:30 is a time of day. */
function isRatio(written: string, terms: readonly number[], before: string, behind: string): boolean {
  return (
    written.includes('∶') ||
    (terms.length === 2 && written.includes('.')) ||
    /^的?(?:比例|配比|配套|配备)/.test(behind) ||
    (terms.length > 2 && !isTimeOfDay(written, before)) ||
    /比[”」]?(?:控制|稳定|保持|提高|优化|调整|降低?)?[为达到约近在至]{0,2}$|比例[为达到约近在调整]{0,5}$/.test(before)
  );
}

/** 20:00:00 with no structure that it would be the parts of. */
function isTimeOfDay(written: string, before: string): boolean {
  return /^[0-2]?\d[:：][0-5]\d[:：][0-5]\d$/.test(written) && !/[比构]/.test(before);
}
