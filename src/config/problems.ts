import type { CatalogueEntry } from '../diagnostic/catalogue.ts';
import { fillTemplate } from '../diagnostic/describe.ts';
import type { MessageValues } from '../diagnostic/types.ts';

/** What can be wrong with additions to the lexicon, in both languages: what, why, what to do. */
export const problemMessages = {
  'unknown-key': { en: 'is not a key here: the keys are {known}.', zh: '不是可用的键：可用的键有 {known}。' },
  missing: { en: 'is missing: give it.', zh: '缺失：请补上。' },
  'no-object': { en: 'must be an object { … }.', zh: '应为对象 { … }。' },
  'no-list': { en: 'must be a list [ … ].', zh: '应为列表 [ … ]。' },
  'too-many': {
    en: 'holds {count} entries, more than {limit}: take some out.',
    zh: '有 {count} 项，超过 {limit} 项：请删减。',
  },
  'no-text': { en: 'must be a string of 1 to {longest} characters.', zh: '应为 1 至 {longest} 个字的字符串。' },
  'no-choice': { en: 'must be one of {choices}.', zh: '应为 {choices} 之一。' },
  'no-factor': { en: 'must be a number above 0.', zh: '应为大于 0 的数。' },
  'no-dimension': {
    en: 'must be one of {choices}, or a name of your own in small letters and hyphens.',
    zh: '应为 {choices} 之一，或自定的小写英文名（可用连字符）。',
  },
  'no-unit': {
    en: 'must be 1 to 12 letters or Chinese characters, without blanks or digits, not beginning with a numeral.',
    zh: '应为 1 至 12 个汉字或字母，不含空格和数字，也不以数词开头。',
  },
  'no-verb': { en: 'must be 2 to 12 Chinese characters.', zh: '应为 2 至 12 个汉字。' },
  'no-noun': {
    en: 'must be 2 to 40 letters or Chinese characters, without blanks or digits.',
    zh: '应为 2 至 40 个汉字或字母，不含空格和数字。',
  },
  'not-normal': {
    en: 'is not written as rules read it, in simplified script and half width without blanks: write {normal}.',
    zh: '与规则所见的写法（简体、半角、无空格）不同：请写作“{normal}”。',
  },
  traditional: {
    en: 'is in traditional script; rules read simplified: write it so, it will be found in both.',
    zh: '是繁体；规则只读简体：请改写为简体，两种文本中都能识别。',
  },
  repeated: { en: 'stands at {first} already: take one away.', zh: '已见于 {first}：请删去其一。' },
  'other-unit': {
    en: 'is a unit already ({known}); additions cannot change what is built in: take the entry away.',
    zh: '已是内置单位（{known}），增补不能改变内置内容：请删去此项。',
  },
  'other-word': {
    en: 'is known already ({known}); additions cannot change what is built in: take the entry away.',
    zh: '已是内置词语（{known}），增补不能改变内置内容：请删去此项。',
  },
  'change-direction': {
    en: 'goes with the class change, which needs it (up or down); the other classes have none.',
    zh: '只用于 change 类，且该类必须写明（up 或 down），其他类不写。',
  },
  'no-number': {
    en: 'holds no number, so that nothing has to be kept from counting: take it away.',
    zh: '其中没有数字，不会被当作数量：请删去。',
  },
  'is-quantity': {
    en: 'is a number, quantity or date of its own: as a name it would hide real ones. Write the whole name around it.',
    zh: '本身就是数字、数量或日期，作为名称会掩盖真正的数量：请写出完整的名称。',
  },
  'example-unit': {
    en: 'holds no number with the unit {word}: write a phrase of a plan that does.',
    zh: '其中没有以“{word}”为单位的数量：请改为含有它的短语。',
  },
  'example-verb': {
    en: 'holds no figure whose action is {word}: write a sentence of a plan that does.',
    zh: '其中没有以“{word}”为动作的指标：请改为含有它的句子。',
  },
} as const satisfies Record<string, CatalogueEntry>;

/** A code of {@link problemMessages}. */
export type ProblemCode = keyof typeof problemMessages;

/** Something wrong with additions; `at` is its place: `units[0].dimension`. */
export interface Problem {
  readonly at: string;
  readonly code: ProblemCode;
  readonly values: MessageValues;
}

/** A problem in words, behind its place. */
export function sayProblem({ at, code, values }: Problem, language: 'en' | 'zh'): string {
  return `${at} ${fillTemplate(problemMessages[code][language], values)}`;
}
