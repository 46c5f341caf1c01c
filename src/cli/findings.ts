import type { CatalogueEntry } from '../diagnostic/catalogue.ts';
import { fillTemplate } from '../diagnostic/describe.ts';
import type { MessageValues } from '../diagnostic/types.ts';
import type { Finding } from '../result/verify.ts';
import type { Language } from './language.ts';

/** What `validate` can find, in both languages: first what keeps a result from being looked at, then what it says wrongly. */
export const findingMessages = {
  'no-result': { en: 'there is no result in it', zh: '其中没有结果' },
  'no-json': { en: 'no JSON: {reason}', zh: '不是 JSON：{reason}' },
  schema: { en: 'breaks the schema at {reason}', zh: '不符合 schema：{reason}' },
  'source-changed': {
    en: 'the source is another one now (its hash differs)',
    zh: '源文件已改变（哈希值不同）',
  },
  'source-unreadable': { en: 'the source cannot be read again: {reason}', zh: '源文件无法再次读取：{reason}' },
  'span-outside': { en: '{span} is not within {outer}', zh: '{span} 不在 {outer} 之内' },
  'span-reversed': { en: 'ends at {end}, before it starts at {start}', zh: '止于 {end}，却始于其后的 {start}' },
  'span-place': { en: 'stands at {actual}, not {given}', zh: '实际位于 {actual}，而不是 {given}' },
  'quote-differs': { en: 'the source has other words at the span', zh: '原文该处的文字不同' },
  'plan-order': { en: 'begins before the plan before it ends', zh: '在前一篇计划结束之前开始' },
  'section-outside': {
    en: "{span} is not within its parent's {outer}",
    zh: '{span} 不在上级章节的 {outer} 之内',
  },
  'parent-unknown': { en: 'its parent {id} is not in the plan', zh: '计划中没有它的上级章节 {id}' },
  'quantity-outside': {
    en: "{span} is not within its sentence's {outer}",
    zh: '{span} 不在所在句子的 {outer} 之内',
  },
  'section-unknown': { en: 'there is no section {id} in the plan', zh: '计划中没有章节 {id}' },
  'id-repeated': { en: 'the id {id} is not its own', zh: '编号 {id} 重复' },
  order: { en: 'stands before what is listed before it', zh: '位置在列于其前的一项之前' },
} as const satisfies Record<Finding['code'], CatalogueEntry> & Record<string, CatalogueEntry>;

/** A code of {@link findingMessages}. */
export type FindingCode = keyof typeof findingMessages;

/** A finding in words. */
export function sayFinding(language: Language, code: FindingCode, values: MessageValues = {}): string {
  return fillTemplate(findingMessages[code][language], values);
}
