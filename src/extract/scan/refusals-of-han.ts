import { isListNoun } from '../clause/list-noun.ts';
import type { Sighting } from './sighting.ts';
import type { UnitMatch } from './unit.ts';

/** Behind these 一 before a plain classifier numbers what is delivered or counted (新建一所, 举办一次). */
const deliver =
  /(?:新建|建成|建设|建好|创建|创成|打造|培育|培养|举办|举行|召开|开展|组织|实施|选择|成立|组建|设立|新增|增设|引进|申报|申创|争创|制定|出台|编制|完成|建立|开发|推出|改造|改建|扩建|购置|配备|配置|安排|选派|落实|每天|每周|每月|每年|每学期|锻炼|参加|至少|不少于|举办了|开展了|召开了|进行|建|办|获|有|达|达到|为|共|增加|提高|下降|增长|翻|其中|各|评选|表彰|确定|命名|培训|拥有|生产|联系|帮扶|认定|形成|每个村|每村|每乡镇|每校|每县|提升|扶持|发展|推广|聘请|配|设|办好|发布|承担|占|占到|缩短|高|快|低|少|多|是上年的|增|减|减少)$/;
/** Behind these it does so even before 个, 项, 条, which are mostly articles. */
const deliverFirmly =
  /(?:新建|建成|建好|创建|创成|举办|召开|选择|成立|组建|设立|新增|增设|申报|申创|争创|购置|改建|扩建|办好|至少|至少有|整顿|每村|每校|各)$/;
const abstractNoun =
  /^[^，,；;。、]{0,18}?(?:规划|纲要|经验|道路|路子|局面|格局|决策|精神|意识|责任|时期|过程|机遇|挑战|考验|例子|问题|方面|台阶|环境|氛围|面貌|力量|队伍|机制|体系|制度|行家|现象|样子|系统工程)(?:[，,；;。、的]|$)/;
const determiner = /(?:[每这那某另哪同上前后首任本该各]|(?<![辖旗属])下)(?:全|整)?$/;

/** Why a Chinese numeral before a classifier is an article, a name or part of a slogan; null where it counts. */
export function refusalOfHan(s: Sighting, unit: UnitMatch): string | null {
  const { text, first, end, before, behind } = s;
  const { dimension, counting } = unit.entry;
  const numeral = text[first.start]!;
  const short = first.end - first.start === 1;
  if (
    numeral === '一' &&
    (behind.startsWith('一') || /^、[^，。、]{1,4}一/.test(behind) || /一[个项批件条]、[^，。、]{1,4}$/.test(before))
  )
    return 'slogan';
  if (dimension === 'ratio' && before.endsWith('个')) return 'slogan';
  if (short && isDetermined(before, numeral, counting)) return 'article';
  if (short && numeral === '二' && dimension !== 'ratio' && dimension !== 'percentage-point') return 'name';
  if (behind.startsWith('性')) return 'article';
  const sums = () => isListNoun(text, end, before, unit.name, first);
  if (short && counting === 'article') {
    const deeds = unit.name === '方面' && /^(?:民生)?实事/.test(behind);
    if (!deeds && (unit.name === '方面' || sums())) return 'list-count';
    if (first.value === 1 && (isListed(before, unit) || isPostposed(before, behind))) return null;
    if (first.value === 1)
      return deliverFirmly.test(before) && !abstractNoun.test(text.slice(end, end + 24)) ? null : 'article';
    return null;
  }
  const things = dimension === 'count' || dimension === 'occurrence' || dimension === 'people';
  if (short && first.value === 1 && counting === 'plain' && things) return refusalOfOne(before, behind, unit);
  return sums() ? 'list-count' : null;
}

/** 每一所, 这两个, 各一: but 每年一次 and 各3所 count. */
function isDetermined(before: string, numeral: string, counting: UnitMatch['entry']['counting']): boolean {
  if (!determiner.test(before) || /[十百千万亿]/.test(numeral)) return false;
  return !/每[年月天日周亩户人村校]$/.test(before) && !(before.endsWith('各') && counting === 'plain');
}

/** 创部优产品一个、省优产品两个; 扩建幼儿园一所: a number behind what it counts, at the end of its clause. */
export function isPostposed(before: string, behind: string): boolean {
  return /^[、，,；;。]|^$/.test(behind) && postposed.test(before);
}
/** A noun, and not what makes 一 part of a phrase: 重要的一个, 成为一个, 拧成一股. */
const postposed =
  /[一-龥”》）]{2}$(?<!最[一-龥]{1,2}|[的是为成作这那哪某同任何第唯每又再于在到按随共有了和与及或如像])/;

/** 掌握两项体育技能、一项艺术特长: the last of a list that counts with the same classifier. */
function isListed(before: string, unit: UnitMatch): boolean {
  return new RegExp(`[\\d二两三四五六七八九十]${unit.name}[^，。；]{1,12}[、和]$`).test(before);
}

/** 一所, 一次, 一人: only where it numbers things to be delivered or counted. */
function refusalOfOne(before: string, behind: string, unit: UnitMatch): string | null {
  if (/^[期家户位名场处间]$/.test(unit.name) && /^(?:工程|建设|项目|又|再|都|亲|独)/.test(behind)) return 'name';
  if (unit.name === '次' && /^(?:工程|建设|又|再|都)/.test(behind)) return 'name';
  // 改扩建一期: a part of it
  if (unit.name === '期' && /(?:[建造]|工程|项目|园区?)$/.test(before)) return 'name';
  const rated = /^[次节堂篇场回份遍期]$/.test(unit.name) && /每[^，。；]{1,14}$/.test(before);
  if (!deliver.test(before) && !rated && !isListed(before, unit) && !isPostposed(before, behind)) return 'article';
  return unit.name === '人' && !/(?:其中|有|增加|各|配备|至少)$/.test(before) ? 'article' : null;
}
