import type { Clause } from './clause/types.ts';
import type { QuantityToken } from './scan/types.ts';
import type { Excerpt, Strength } from './types.ts';

const strengths: readonly (readonly [RegExp, Strength])[] = [
  [/确保|必须|务必|不得|不能|严禁|坚决|应当|严格控制|约束性|不准/g, 'firm'],
  [/力争|争取|努力|力求|奋力|尽量/g, 'stretch'],
  [/预期|预计|有望|预测|计划/g, 'expected'],
];

/** How strongly the text binds itself, by the last word before the number that says so, in its clause or the lead of its sentence. */
export function strengthOf(
  text: string,
  sentenceStart: number,
  clause: Clause,
  quantity: QuantityToken,
): Strength | null {
  const own = text.slice(clause.start, quantity.start);
  const lead = text.slice(sentenceStart, clause.start);
  const colon = Math.max(lead.lastIndexOf('：'), lead.lastIndexOf(':'));
  for (const part of colon >= 0 ? [own, lead.slice(0, colon)] : [own]) {
    let best: Strength | null = null;
    let at = -1;
    for (const [pattern, strength] of strengths) {
      for (const found of part.matchAll(pattern)) {
        if (
          found.index > at &&
          !(found[0] === '计划' && !/^(?:新|建|投|安排|完成|实施|招|培|开)/.test(part.slice(found.index + 2)))
        ) {
          at = found.index;
          best = strength;
        }
      }
    }
    if (best) return best;
  }
  return null;
}

const scope =
  /每(?:一|个|所|家|户|人|名|位|村|乡镇|镇|乡|县区?|校|班|师|生|[个所]学校|千人|万人|千人口|万人口|百人)[^，,。；;、每\d至不达]{0,4}?(?=至少|不少于|不低于|建|达|配|办|新|完成|培|补|给|奖|设|有|投|平均|拥有|最|年|月|一次|要|应|须|\d|[一二两三四五六七八九十])|全(?:国|省|市|县|区|州|镇|乡|校|系统|域|盟|旗|港)(?!面|部|体|员)|各(?:县区|区县|县市区?|乡镇|镇街|学校|部门|单位|市州)/g;

/** Whom or what the figure holds for, as the clause says it before the number (每个乡镇, 全县). */
export function scopeOf(text: string, clause: Clause, quantity: QuantityToken): Excerpt | null {
  let last: Excerpt | null = null;
  scope.lastIndex = clause.start;
  for (let found = scope.exec(text); found && found.index < quantity.outer.start; found = scope.exec(text)) {
    const end = Math.min(found.index + found[0].length, quantity.outer.start);
    last = { start: found.index, end, text: text.slice(found.index, end) };
  }
  return last;
}

const baseline =
  /(?:比|较)(?:去年|上年|前年|往年|上一年度?|(?:19|20)\d{2}年(?:度)?(?:底|末|初)?|“?十[一二三四]?五”?(?:末|期间|时期)?|计划|目标|全[国省市县](?:平均水平)?)(?:同期|同口径|底|末|同比|平均水平)?|在(?:19|20)\d{2}年(?:的)?基础上|同比|环比/g;

/** What a change is measured against, as the clause says it before the number (比去年, 较2020年, 同比). */
export function baselineOf(text: string, clause: Clause, quantity: QuantityToken): Excerpt | null {
  let last: Excerpt | null = null;
  baseline.lastIndex = clause.start;
  for (let found = baseline.exec(text); found && found.index < quantity.start; found = baseline.exec(text)) {
    last = { start: found.index, end: found.index + found[0].length, text: found[0] };
  }
  return last;
}

const labelled =
  /[（(]?(?:责任|牵头|主办|实施|负责|承办)(?:单位|部门|科室|处室|股室|领导|人)?[:：]\s*([^）)。\n]{2,300})/;
const inBrackets = /[（(]([^（）()]{2,120}?(?:牵头|负责|配合|按职责分工负责)[^（）()]{0,80})[）)]/;

/** The bodies that a paragraph names for its work: （责任单位：市教育局、市财政局）, （省教育厅牵头，省财政厅负责）. */
export function responsibleIn(paragraph: string): string[] {
  const list = labelled.exec(paragraph)?.[1] ?? inBrackets.exec(paragraph)?.[1];
  if (!list) return [];
  return [
    ...new Set(
      list
        .replace(/(?:按(?:照)?职责分工)?(?:负责|牵头|配合|参与|落实|分别)(?:落实|实施)?/g, '、')
        .replace(/(?:责任|牵头|配合|参加)单位[:：]?/g, '、')
        .split(/[、，,；;\s]|等(?:部门|单位)?$|及(?=各|其|相关|有关)/)
        .map((name) => name.trim())
        .filter((name) => name.length >= 2 && !/^(?:等|按|有关)$/.test(name)),
    ),
  ];
}
