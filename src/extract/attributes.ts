import { bodiesLabel, limitLabel } from '../lexicon/assignments.ts';
import { anyIn, type CharSet } from '../span/char-set.ts';
import { holdsOneOf } from '../span/hints.ts';
import type { Offsets } from '../span/types.ts';
import type { Clause } from './clause/types.ts';
import type { QuantityToken } from './scan/types.ts';
import type { Excerpt } from './types.ts';

const scope =
  /每(?:一|个|所|家|户|人|名|位|村|乡镇|镇|乡|县区?|校|班|师|生|[个所]学校|千人|万人|千人口|万人口|百人)[^，,。；;、每\d至不达]{0,4}?(?=至少|不少于|不低于|建|达|配|办|新|完成|培|补|给|奖|设|有|投|平均|拥有|最|年|月|一次|要|应|须|\d|[一二两三四五六七八九十])|全(?:国|省|市|县|区|州|镇|乡|校|系统|域|盟|旗|港)(?!面|部|体|员)|各(?:县区|区县|县市区?|乡镇|镇街|学校|部门|单位|市州)/g;

const scopeHints = holdsOneOf([scope], '每全各');

/** Whom or what the figure holds for, as the clause says it before the number (每个乡镇, 全县). */
export function scopeOf(text: string, clause: Clause, quantity: QuantityToken): Excerpt | null {
  const end = quantity.outer.start;
  // the last look ahead of the pattern may see the number itself
  return lastMatch(text, { start: clause.start, end: end + 1 }, scope, scopeHints, end);
}

const baseline =
  /(?:比|较)(?:去年|上年|前年|往年|上一年度?|(?:19|20)\d{2}年(?:度)?(?:底|末|初)?|“?十[一二三四]?五”?(?:末|期间|时期)?|计划|目标|全[国省市县](?:平均水平)?)(?:同期|同口径|底|末|同比|平均水平)?|在(?:19|20)\d{2}年(?:的)?基础上|同比|环比/g;

const baselineHints = holdsOneOf([baseline], '比较基');

/** What a change is measured against, as the clause says it before the number (比去年, 较2020年, 同比). */
export function baselineOf(text: string, clause: Clause, quantity: QuantityToken): Excerpt | null {
  return lastMatch(text, { start: clause.start, end: quantity.start }, baseline, baselineHints, quantity.start);
}

/** The last match of `pattern` in a stretch, cut off at `limit`. `hints`: what each match holds one of. */
function lastMatch(text: string, at: Offsets, pattern: RegExp, hints: CharSet, limit: number): Excerpt | null {
  if (!anyIn(hints, text, at.start, at.end)) return null;
  const part = text.slice(at.start, at.end);
  let last: Excerpt | null = null;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(part); found; found = pattern.exec(part)) {
    const start = at.start + found.index;
    const end = Math.min(start + found[0].length, limit);
    if (end > start) last = { start, end, text: text.slice(start, end) };
  }
  return last;
}

const labelled = new RegExp(`[（(]?${bodiesLabel}\\s*([^）)。\\n]{2,300})`);
const limit = new RegExp(`[；;，,、]?${limitLabel}[^；;，,）)]*`);
const inBrackets = /[（(]([^（）()]{2,120}?(?:牵头|负责|配合|按职责分工负责)[^（）()]{0,80})[）)]/;

/** The bodies that a paragraph names for its work: （责任单位：市教育局、市财政局）, （省教育厅牵头，省财政厅负责）. */
export function responsibleIn(paragraph: string): string[] {
  const list = labelled.exec(paragraph)?.[1] ?? inBrackets.exec(paragraph)?.[1];
  if (!list) return [];
  return splitBodies(list.replace(limit, ''));
}

const sharing =
  /[（(](?:牵头|负责|主办|协办|配合|参与|落实)(?:单位|部门)?[）)]|(?:责任|牵头|主办|协办|承办|配合|协同|参加|参与|支持)(?:单位|部门|科室|处室|股室|领导|人)[:：]?/g;
/** 陈  静: a name of two characters, spread to the width of one of three. */
const spread = /(?<![\u4e00-\u9fff])([\u4e00-\u9fff])\s{1,3}([\u4e00-\u9fff])(?![\u4e00-\u9fff])/g;
/** Between bodies, not between the parts of one: 各县（市、区）政府. */
const between = /[、，,；;\s](?![^（()）]{0,30}[）)])|等(?:部门|单位)?$|及(?=各|其|相关|有关)/;

/** The bodies of a list, each once: 市教育局、市财政局等部门按职责分工负责. */
export function splitBodies(list: string): string[] {
  const names = list
    .replace(spread, '$1$2')
    .replace(sharing, '、')
    .replace(/(?:按(?:照)?职责分工)?(?:负责|牵头|配合|参与|落实|分别)(?:落实|实施)?/g, '、')
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name.length >= 2 && !/^(?:等|按|有关)$/.test(name));
  return [...new Set(names)];
}
