import type { MessageTemplate } from '../diagnostic/catalogue.ts';

/** Everything that segmenting can say, by code. */
export const segmentMessages = {
  'numbering-gap': {
    level: 'info',
    en: 'The list goes from {before} to {number}: perhaps something is missing between them.',
    zh: '编号由 {before} 跳到 {number}，中间可能有缺漏。',
  },
  'numbering-repeat': {
    level: 'info',
    en: 'Number {number} follows number {before}: the list may be numbered wrongly.',
    zh: '编号 {before} 之后又是 {number}，编号可能有误。',
  },
} as const satisfies Record<string, MessageTemplate>;
