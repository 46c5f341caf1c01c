import type { Bilingual, Language } from './language.ts';

/** Why a number is no figure, in words; a reason that is not here is shown as its code. */
export const reasons: Readonly<Record<string, Bilingual>> = {
  date: { en: 'a date, year or clock time', zh: '日期、年份或钟点' },
  'time-limit': { en: 'a time limit (within so long)', zh: '时限（……内）' },
  ordinal: { en: 'an ordinal or rank', zh: '序数或名次' },
  name: { en: 'part of a name', zh: '名称的一部分' },
  'fixed-word': { en: 'part of a fixed word', zh: '固定词语' },
  title: { en: 'inside a title 《…》 or a quoted name', zh: '书名号或引号内的名称' },
  slogan: { en: 'part of a slogan', zh: '口号、提法' },
  'list-count': { en: 'only counts a list of the text itself', zh: '只是对文中列举项的计数' },
  article: { en: 'an article, not a count (一个, 一项)', zh: '“一”作冠词用，并非计数' },
  'no-unit': { en: 'a number without a unit, or of nothing', zh: '没有单位或所指' },
  code: { en: 'part of a code or model name', zh: '代码、型号的一部分' },
  'rate-base': { en: 'what a rate is counted by (per 1,000 people)', zh: '比率的基数（每千人）' },
  clock: { en: 'a clock time', zh: '钟点' },
  'not-a-number': { en: 'numeral characters that make no number', zh: '有数字字样而不成数' },
  'row-number': { en: 'the number of a row of a table, or of an item in a cell', zh: '表格行或单元格内条目的序号' },
  'table-head': { en: 'in the head of a table, or in the name or unit of a row', zh: '表头、行名或计量单位中的数字' },
  boilerplate: { en: 'in text that is not part of the plan', zh: '不属于计划正文' },
};

/** A refusal's reason in words. `boilerplate:navigation` is told by its first half, with the second in brackets. */
export function sayReason(reason: string, language: Language): string {
  const [code = reason, detail] = reason.split(':');
  const said = reasons[code]?.[language] ?? code;
  return detail === undefined ? said : `${said} (${detail})`;
}
